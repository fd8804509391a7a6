import { isNumberedPosition } from './positions';

/**
 * What a column of a table holds. `level text` is a column per level; `level` names the level of each row, `text` what it
 * asks; `required level` is a column per role, with the level that it requires.
 */
export type ColumnRole =
  | 'area'
  | 'competency'
  | 'code'
  | 'statement'
  | 'level text'
  | 'level'
  | 'text'
  | 'required level'
  | 'priority'
  | 'role'
  | 'ignore';

/** All roles, in the order in which they are offered. */
export const columnRoles: readonly ColumnRole[] = [
  'competency',
  'area',
  'level text',
  'text',
  'level',
  'statement',
  'required level',
  'code',
  'priority',
  'role',
  'ignore',
];

/** Heads as they are found in the field, tried from the most to the least particular. */
const heads: readonly [ColumnRole, RegExp][] = [
  ['role', /^(job )?role( level| name| title)?$|^job title$|^(required|needed|expected) (for|by|of)( roles?)?$/],
  [
    'ignore',
    /^role\b|^(job|career) (family|group|function|area|category)|\broles?\b.*\brequire|^(score|points?|rating|self|manager|evidence|comments?|notes?|example|status|date|link|url)s?$|^(concept|skill|competency|classification) (type|kind)$|^reuse level$|^(alt|hidden|alternative) labels?$|^in scheme$|^scope note$|^guidance/,
  ],
  ['code', /^(code|short code|id|ref(erence)?|no\.?|nr\.?|#|number|key|slug|identifier|id number|concept ur[il]|sku|kod|kürzel)$/],
  ['priority', /^(priority|importance|weight(ing)?|must|must[- ]haves?|required\??|mandatory\??|priorität|priorité|prioridad|priorytet)$/],
  ['level', /^(expected|required|target|desired|min(imum)?) ((skill|competenc[ey]|proficiency) )*(level|grade|proficiency|stage)$/],
  [
    'text',
    /level (description|expectation)|expect|what (it|this|that|good|success) (looks|means)|^(behaviou?r(al)? )?indicators?$|^requirements?$|^(observable )?behaviou?rs?$|^(behaviou?r(al)?|performance|proficiency|level) statements?$|^descriptors?$|^text$|^standard$|asks|^proficiency (description|descriptor)s?$|^erwartung|^attente|^attendus?$|^oczekiwan|^expectativa|^comportam(i?ent|ento)/,
  ],
  [
    'level',
    /^((skill|competenc[ey]|proficiency|career|job|required|target|expected|desired|min(imum)?) )*(level|grade|band|stage|rung|proficiency|niveau|stufe|nivel|nível|nivell|poziom|livello)( name| label| title| required| expected| number| no\.?)?$|^(soll|ziel|kompetenz|skill|anforderungs)[ -]?(niveau|stufe|level)$|^(erwartetes?|gefordertes?|erforderliches?) (niveau|stufe|level)$|^(niveau|nivel|nível|livello|poziom) (requis|attendu|cible|requerido|esperado|exigido|richiesto|atteso|wymagany|docelowy)$|^(wymagany|docelowy|oczekiwany) poziom$|^proficiency rating$/,
  ],
  [
    'area',
    /(?<!\p{L})(area|domain|categor(y|ies)|theme|pillar|group|cluster|dimension|section|family|\p{L}*(?:feld|bereich|gebiet|gruppe)|kategori[ea]|cat[ée]gories?|th[èe]mes?|domaine|obszar|categorías?|categorias?|área|âmbito|ámbito|dominio|dimensión|dimensão|ambito)(?!\p{L})/u,
  ],
  [
    'statement',
    /(?<!\p{L})(descriptions?|definitions?|summary|statement|meaning|explanation|about|beschreibung|descripción|descrição|descrizione|omschrijving|opis)(?!\p{L})/u,
  ],
  [
    'competency',
    /(?<!\p{L})(preferred label|competenc(e|y|ies)|skills?|capabilit(y|ies)|criteri(on|a)|attributes?|behaviou?rs?|topic|name|title|track|values?|axis|factor|kompetenz(en)?|fähigkeit(en)?|compétences?|competencias?|competências?|competències|competència|habilidades?|kompetencj[ae]|competenz[ae]|competenties?|vaardighe(id|den))(?!\p{L})/u,
  ],
];

/** Words without case, and without the picture that stands before them. */
const fold = (text: string) =>
  text
    .replace(/^(?:\p{Extended_Pictographic}|\p{So}|\p{Cf}|\ufe0f|\s)+(?=\p{L})/u, '')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();

/** The role that the head of a column speaks of, or null where it says nothing known. */
export function roleOfHead(head: string): ColumnRole | null {
  if (head.length > 200) return null;
  const words = fold(head);
  if (words === '' || words.length > 60 || levelOfHead(head) !== null) return null;
  // A range of numbers in brackets, "Level (1-5)", is no part of the name.
  const named = words.replace(/ ?\(\d[^)]*\)$/, '') || words;
  return heads.find(([, pattern]) => pattern.test(named))?.[0] ?? null;
}

/** How plainly a head of levels speaks of a competency's level (2) and not of a person's grade (0). */
export function levelRank(head: string): 0 | 1 | 2 {
  const words = fold(head);
  if (
    /skill|compet|proficien|required|expected|target|desired|^soll|^ziel|kompetenz|gefordert|erwartet|requis|attendu|requerido|esperado|exigido|richiesto/.test(
      words,
    )
  )
    return 2;
  return /grade|band|career|job/.test(words) ? 0 : 1;
}

/** Whether a head may name positions, where there is a column of levels beside it. */
export const saysPosition = (head: string): boolean =>
  /^(position|occupation|job|job (role|profile)|rolle|funktion|stelle|métier|poste|fonction|puesto|cargo|rol|função|ruolo|rola|functie|stanowisko)( name| title)?$/.test(
    fold(head),
  );

/** Whether a head says that single points of what is asked stand below it. */
export const saysPoints = (head: string): boolean => /indi[ck]at|behaviou?r|statement|comport/.test(fold(head));

/** The level of a head that says that its description stands below ("Level 1 description"); null where it says no such thing. */
export function levelOfHead(head: string): string | null {
  const level = /^(.{1,40}?)[\s:–-]+(descriptions?|descriptors?|definitions?|expectations?|indicators?)$/i.exec(head.trim())?.[1] ?? '';
  // "Meets expectations" is a level's whole name.
  return isLevelName(level) && !/\b(meets?|exceeds?)$/i.test(level) ? level : null;
}

/** Whether a head or the first cell of a row says that what follows is how long one stands on a level. */
export const saysTypicalTime = (text: string): boolean =>
  /^((typical|usual|expected|average|normal|minimum|approximate) )?(time|tenure|years)( spent)? (in|at|on)( (this|the|a|each))? (level|grade|role|band|stage|rung|step)( \(.{1,20}\))?$/.test(
    fold(text),
  );

const career: readonly string[] = [
  'trainee',
  'intern',
  'graduate',
  'apprentice',
  'entry',
  'associate',
  'junior',
  'mid',
  'medior',
  'regular',
  'professional',
  'senior',
  'lead',
  'staff',
  'principal',
  'distinguished',
];

/** Words by which ladders name their rungs, from low to high where an order is commonly meant. */
const rungs: readonly (readonly string[])[] = [
  ['awareness', 'foundational', 'working', 'practitioner', 'expert'],
  ['novice', 'beginner', 'advanced beginner', 'intermediate', 'competent', 'advanced', 'proficient', 'expert', 'leading expert'],
  career,
  ['basic', 'developing', 'solid', 'strong', 'mastery'],
  ['awareness', 'basic', 'intermediate', 'proficient', 'advanced', 'expert'],
  ['contributor', 'specialist', 'manager', 'senior manager', 'director', 'head', 'vice president', 'executive'],
  ['does not meet', 'partly meets', 'meets', 'exceeds'],
  ['einsteiger', 'anfänger', 'grundlagen', 'fortgeschritten', 'fortgeschrittene', 'experte', 'expertin'],
  ['débutant', 'intermédiaire', 'confirmé', 'avancé', 'maîtrise'],
  ['júnior', 'pleno', 'sênior', 'sénior', 'especialista'],
  ['básico', 'intermedio', 'intermediário', 'avanzado', 'avançado', 'experto'],
  ['principiante', 'base', 'avanzato', 'esperto'],
];

const rungWords = new Set(
  rungs
    .flat()
    .flatMap((rung) => rung.split(' '))
    .filter((word) => !['does', 'not', 'partly', 'strong', 'solid'].includes(word)),
);
const numbered =
  /^(?:l|e|p|ic|m|d|s|g|t|level|grade|band|stage|step|rung|tier|niveau|stufe|nivel|nível|nivell|livello|poziom)\s*[-.]?\s*\d{1,2}\b|^[abc][12]\b/;

/** Whether a short text reads like the name of a level: "Senior", "Level 3", "Working", "L4 – Lead". */
export function isLevelName(text: string): boolean {
  if (text.length > 200) return false;
  const words = fold(text);
  if (words === '' || words.length > 60) return false;
  if (numbered.test(words) || isNumberedPosition(text)) return true;
  const parts = words.split(/[^\p{L}]+/u);
  return parts.length <= 6 && parts.some((part) => rungWords.has(part));
}

/** Levels in the order that their names mean, where all of them say one; else in the order in which they came. */
export function inLadderOrder<T extends { label: string }>(levels: T[]): T[] {
  const rankings: ((label: string) => number)[] = [
    (label) => Number(/^\D*(\d{1,2})\b/.exec(label)?.[1] ?? -1),
    ...rungs.map((ladder) => (label: string) => ladder.indexOf(fold(label))),
  ];
  for (const rank of rankings) {
    const ranks = levels.map((level) => rank(level.label));
    if (ranks.every((one) => one >= 0) && new Set(ranks).size === ranks.length)
      return [...levels].sort((a, b) => rank(a.label) - rank(b.label));
  }
  return isFalling(levels.map(({ label }) => careerRung(label))) ? [...levels].reverse() : levels;
}

/** Where a position stands by the word that says so, whatever else its name says; null where none does. */
function careerRung(label: string): number | null {
  const words = fold(label).split(/[^\p{L}]+/u);
  const ranks = words.map((word) => career.indexOf(word)).filter((rank) => rank >= 0);
  return ranks.length > 0 ? Math.max(...ranks) : null;
}

/** Whether a list stands from the highest to the lowest, as far as its ranks are known. */
function isFalling(ranks: readonly (number | null)[]): boolean {
  const known = ranks.filter((rank) => rank !== null);
  return known.length > 1 && known.every((rank, at) => at === 0 || rank < (known[at - 1] as number));
}
