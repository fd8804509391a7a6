/**
 * Words of the three sites' interfaces, with what stands in their place in some other language. Only whole texts, or
 * their beginnings and ends, so that no title, name or date is touched: values stay. `$1` and `$2` are values.
 */
type Words = readonly [pattern: RegExp, ...others: string[]];

export const interfaceWords: readonly Words[] = [
  // Credly
  [/^(\s*)This badge was issued to\b/, '$1Esta insignia se emitió a', '$1Dieses Badge wurde verliehen an', '$1このバッジの受領者：'],
  [/^(\s*)and celebrated by\b/, '$1y celebrado por', '$1und gefeiert von', '$1祝福者'],
  [/^(\s*)Date issued:/, '$1Fecha de emisión:', '$1Ausgestellt am:', '$1発行日:'],
  [/^(\s*)Expires:/, '$1Vence:', '$1Läuft ab am:', '$1有効期限:'],
  [/^(\s*)Issued by\b/, '$1Emitido por', '$1Ausgestellt von', '$1発行者'],
  [/^(\s*)View (.+)'s profile$/, '$1Ver el perfil de $2', '$1Profil von $2 ansehen', '$1$2のプロフィールを見る'],
  [/^(\s*)Skills$/, '$1Aptitudes', '$1Fähigkeiten', '$1スキル'],
  [/^(\s*)Earning Criteria$/, '$1Criterios de obtención', '$1Vergabekriterien', '$1取得条件'],
  [/^(\s*)Ausgestellt (am|von)\b/, '$1Issued', '$1Emitido', '$1発行'],
  [/^(\s*)Abgelaufen am:/, '$1Expired:', '$1Venció:', '$1期限切れ:'],
  [/^(\s*)(\d+) badges$/, '$1$2 insignias', '$1$2 Badges', '$1$2 バッジ'],
  // Coursera
  [/^(\s*)Completed by\b(?!:)/, '$1Completado por', '$1Abgeschlossen von', '$1修了者：'],
  [/^(\s*)Completed by: (.+) by /, '$1Completado por $2: ', '$1Abgeschlossen von $2 am ', '$1修了者 $2 '],
  [/^(\s*)Taught by: /, '$1Impartido por: ', '$1Unterrichtet von ', '$1講師 '],
  [/^(\s*)Grade Achieved: ?/, '$1Calificación obtenida: ', '$1Erreichte Note ', '$1成績 '],
  [
    /^(.*)'s account is verified\. Coursera certifies their successful completion of/,
    'La cuenta de $1 está verificada. Coursera certifica la finalización de',
    'Das Konto von $1 ist verifiziert. Coursera bestätigt den Abschluss von',
    '$1さんのアカウントは確認済みです。Courseraは修了を証明します：',
  ],
  [
    /^account is verified\. Coursera certifies their successful completion of/,
    'cuenta verificada. Coursera certifica la finalización de',
    'Konto verifiziert. Coursera bestätigt den Abschluss von',
    'アカウント確認済み。Courseraは修了を証明します：',
  ],
  [/^(\s*)(\d+) hours \(approximately\)/, '$1aproximadamente $2 horas', '$1ca. $2 Stunden', '$1約$2時間'],
  [/^(\s*)Completed (?=\p{L}+ \d)/u, '$1Finalizado el ', '$1Abgeschlossen: ', '$1修了日 '],
  [/^(\s*)View [Cc]ertificate\.?$/, '$1Ver certificado', '$1Zertifikat ansehen', '$1修了証を見る'],
  [/^(\s*)(?:Effectué|Ukończone) (?:par|przez:?)\b/, '$1Completed by', '$1Completado por', '$1修了者：'],
  // edX
  [/^(\s*)This is to certify that\b/, '$1Se certifica que', '$1Hiermit wird bescheinigt, dass', '$1ここに証明します'],
  [
    /^(\s*)(?:has )?successfully completed\b.*\bin(\s*)$/s,
    '$1completó y aprobó $2',
    '$1hat erfolgreich abgeschlossen $2',
    '$1修了しました $2',
  ],
  [
    /^(\s*)a (?:course of study|program) offered by (.+), an online learning initiative of (.+)\./s,
    '$1un curso ofrecido por $2, una iniciativa de aprendizaje en línea de $3.',
    '$1ein Kurs von $2, einer Initiative von $3.',
    '$1$3の$2が提供するコース',
  ],
  [
    /^(\s*)a program offered by (.+), in collaboration with edX\./s,
    '$1un programa ofrecido por $2, en colaboración con edX.',
    '$1ein Programm von $2 in Zusammenarbeit mit edX.',
    '$1$2がedXと提供するプログラム',
  ],
  [
    /^(\s*)a course of study offered by ((?:(?!initiative of).)+)\.(\s*)$/s,
    '$1un curso ofrecido por $2.$3',
    '$1ein Kurs von $2.$3',
    '$1$2が提供するコース$3',
  ],
  [/^(\s*)Issued (?:On:)?(?=\s*(?:\p{L}+ \d|$))/u, '$1Emitido el ', '$1Ausgestellt am ', '$1発行日 '],
  [/^(\s*)Issued$/, '$1Emitido', '$1Ausgestellt', '$1発行'],
  [/^(\s*)(?:Emitido el|Emitido en) /, '$1Issued ', '$1Délivré le ', '$1Wydano '],
  [/^(\s*)Valid Certificate ID$/, '$1ID de certificado válido', '$1Gültige Zertifikats-ID', '$1有効な証明書ID'],
  [/^(\s*)(Verified|Professional|Honor Code) Certificate$/, '$1Certificado', '$1Zertifikat', '$1証明書'],
];
