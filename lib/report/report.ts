import type { CivilDate } from '../domain/civil-date';
import type { EvidenceKind } from '../domain/entity';
import type { Ask } from '../domain/promotion-case';
import type { ProofWord } from '../domain/readiness';

/**
 * A place that can be linked to: `competency:ID`, `evidence:ID` (where the piece is described), `register:ID`,
 * `index:ID`, or a section by name.
 */
export type AnchorId = string;

/** Where a stretch of text leads: an address outside, already found safe, or a place in this report. */
export type Link = { href: string } | { to: AnchorId };

/**
 * A stretch of text. With `pageOf`, `{page}` in the text stands for the page on which that place comes to lie, which
 * only the renderer knows.
 */
export type Inline = { text: string; strong?: boolean; soft?: boolean; small?: boolean; link?: Link; pageOf?: AnchorId };
export type Rich = Inline[];

/** One row of the matrix. A row that does not apply has no strongest proof and no own view, but its reason. */
export type MatrixRow = {
  competencyId: string;
  /** The four boxes in their fixed order. */
  marks: boolean[];
  /** The marks in words, for readers who do not see them. */
  marksText: string;
  title: string;
  priority: string | null;
  state: string;
  word: ProofWord;
  strongest: Rich;
  ownView: string;
  notApplicable: string | null;
};

/** Before and after of one result, drawn as two bars that start at zero. */
export type ChangeBars = {
  code: string;
  evidenceId: string;
  before: { label: string; value: string; share: number };
  after: { label: string; value: string; share: number };
  headline: string;
  /** The headline with both values, for where it stands alone. */
  fromTo: string;
  details: Rich;
  shortDetails: Rich;
  /** The bars in words, for readers who do not see them. */
  inWords: string;
};

/** A term and what is said under it: "The ask", "Not yet". */
export type Terms = { term: string; lines: Rich[] };

/** One piece of evidence in the chain of a competency. */
export type ChainItem = {
  evidenceId: string;
  code: string;
  /** True where the piece is described for the first time; later mentions only name it and say "as above". */
  first: boolean;
  title: Rich;
  paragraphs: Rich[];
  bars: ChangeBars | null;
  details: Rich;
};

/** One of the four steps: its box, the pieces behind it, and the sentence that says what is missing or asked for. */
export type ChainStep = { kind: EvidenceKind; label: string; filled: boolean; boxText: string; items: ChainItem[]; note: string | null };

/** One competency with all that stands behind it. */
export type Criterion = {
  competencyId: string;
  area: string | null;
  title: string;
  marks: boolean[];
  marksText: string;
  state: string;
  note: string | null;
  ownView: string | null;
  expectation: { text: string; indicators: string[]; source: string } | null;
  /** How proficiency is measured in this company, with who said so and when. */
  measured: string | null;
  /** `drafted` while the learner has not edited the sentence made from facts. */
  statement: { text: string; drafted: boolean } | null;
  /** Empty where the line does not apply, or where `nothing` says that nothing stands behind it. */
  steps: ChainStep[];
  nothing: string | null;
  plan: Rich[];
  notApplicable: string | null;
};

/** The competencies that are asked as well and not argued in this report, by area. */
export type BesideList = { heading: string; explanation: string; areas: { area: string | null; titles: string[] }[] };

/** One badge as it counts, with the parts that count under it. */
export type RegisterRow = {
  evidenceId: string;
  code: string;
  title: string;
  issuer: string;
  date: string;
  state: string | null;
  assessed: string;
  credentialId: string | null;
  link: Inline | null;
  whereRead: string;
  parts: Rich[];
  partIds: string[];
};

/** One piece of evidence in the index. */
export type IndexRow = {
  evidenceId: string;
  code: string;
  kind: string;
  title: string;
  facts: Rich[];
  usedFor: Rich;
};

/** Labels that the renderers draw and that are nobody's data. */
export type ReportLabels = {
  matrix: { proof: string; competency: string; state: string; strongest: string; ownView: string; yourView: string };
  ownView: string;
  yourView: string;
  asAsked: string | null;
  continued: string;
  plan: string;
  /** Quotation marks around `{text}`. */
  quote: string;
  indicators: string;
  register: { code: string; badge: string; date: string; assessed: string; whereRead: string };
  index: { code: string; kind: string; piece: string; usedFor: string; page: string };
  page: string;
};

/** The report as headings, rows and words, with nothing in it that must not leave. Renderers only draw it. */
export type Report = {
  language: string;
  title: string;
  author: string;
  paper: Paper;
  /** The day of the report, which also dates the file. */
  today: CivilDate;
  /** "Private draft", or null. */
  draft: string | null;
  learner: string;
  path: string;
  facts: string;
  footer: string;
  opening: Terms[];
  /** `beside` says what is asked as well and not argued here; null where all is argued. */
  matrix: { heading: string; explanation: string; rows: MatrixRow[]; beside: Rich | null };
  changes: { heading: string; items: ChangeBars[] } | null;
  closing: Terms[];
  criteria: { heading: string; items: Criterion[]; beside: BesideList | null } | null;
  register: { heading: string; explanation: string; rows: RegisterRow[]; empty: string } | null;
  index: { heading: string; explanation: string; rows: IndexRow[]; empty: string } | null;
  labels: ReportLabels;
  ask: Ask;
};

export type Paper = 'a4' | 'letter';

/** The parts of the report that may be left out; page 1 with the ask and the matrix always stands. */
export const reportSections = ['changes', 'not yet', 'who says so', 'criteria', 'register', 'index'] as const;
export type ReportSection = (typeof reportSections)[number];

/** What the learner decides about one report. */
export type ReportSettings = {
  /** For whom the report is made; it decides the rules of redaction. */
  profile: 'manager';
  paper: Paper;
  /** Print "private draft" on every page. */
  draft: boolean;
  /** Print names of others who allowed it, and who else took part; otherwise only role and relation. */
  includeNames: boolean;
  include: readonly ReportSection[];
  /** Ids of confidential pieces that the learner puts in all the same. */
  confidentialPutIn: readonly string[];
};

/** The settings that a report starts with. */
export const defaultReportSettings: ReportSettings = {
  profile: 'manager',
  paper: 'a4',
  draft: false,
  includeNames: false,
  include: reportSections,
  confidentialPutIn: [],
};

export const anchors = {
  competency: (id: string): AnchorId => `competency:${id}`,
  evidence: (id: string): AnchorId => `evidence:${id}`,
  register: (id: string): AnchorId => `register:${id}`,
  index: (id: string): AnchorId => `index:${id}`,
  beside: 'beside',
} as const;
