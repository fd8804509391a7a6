/** Why a file or a paste was refused as a whole; the sentence for each is in the translations. */
export type ImportErrorCode =
  | 'empty'
  | 'fileTooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
  | 'unclosedQuote'
  | 'oneColumn'
  | 'isWorkbook'
  | 'isWordDocument'
  | 'isOldOffice'
  | 'isZip'
  | 'isPdf'
  | 'isWebPage'
  | 'isXml'
  | 'isJson'
  | 'isRichText'
  | 'isImage'
  | 'isBinary'
  | 'isIndented'
  | 'isEncrypted'
  | 'isBinaryWorkbook'
  | 'isOpenDocument'
  | 'isSchema'
  | 'isCode'
  | 'isTooDeep'
  | 'isTooBig'
  | 'notJson'
  | 'notYaml'
  | 'notXml'
  | 'noFramework'
  | 'formatUnknown'
  | 'formatNotThis'
  | 'aliasesForbidden'
  | 'zipDamaged'
  | 'zipTooManyEntries'
  | 'zipTooLarge'
  | 'zipOverlaps'
  | 'zipNameTwice'
  | 'zipNameUnsafe'
  | 'xmlDeclaration'
  | 'sheetUnknown'
  | 'tookTooLong'
  | 'roleUnknown'
  | 'noTable'
  | 'noCompetencies'
  | 'tooManyCompetencies'
  | 'tooManyLevels'
  | 'levelNameTooLong'
  | 'readingStopped'
  | 'unreadable';

/** A refusal that names what was wrong and where, so that the screen can say what to do; nothing was stored. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  constructor(
    readonly code: ImportErrorCode,
    readonly values: Record<string, string | number> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}
