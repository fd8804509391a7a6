import type { Priority } from '../../domain/framework';
import { indicatorsOf } from './bullets';
import { addNamedBullets, bulletsOf, type ExpectationExtras, folded, plain, saysNothing, saysSame } from './expectation-text';
import { ImportError } from './import-error';
import type {
  ImportedAbout,
  ImportedCompetency,
  ImportedExpectation,
  ImportedFramework,
  ImportedLevel,
  ImportFormat,
  ImportWarning,
  WarningCode,
} from './imported-framework';
import { competencyLimit, indicatorLimit, itemLimit, levelLimit, nameLimit, textLimit, warningLimit } from './limits';
import { slug, uniqueIds } from './slug';

/** Where in the source something stood, for what has to be said of it. */
export type Place = { row: number | null; column: string | null; sheet?: string };

/** A piece of the framework as a reader hands it over; without an id of its own it gets one from its code or its title. */
export type ItemDraft = {
  kind: ImportedCompetency['kind'];
  title: string;
  parent: string | null;
  id?: string;
  code?: string;
  statement?: string;
};

/** What somebody has noted beside a competency. */
export type ItemNotes = Pick<ImportedCompetency, 'measured' | 'objective' | 'prioritySaidBy'>;

/** Puts a framework together piece by piece; every reader ends here, so that all of them hold the same limits. */
export class FrameworkBuilder {
  private readonly imported: ImportedFramework;
  private readonly itemId = uniqueIds();
  private readonly levelId = uniqueIds();
  private readonly scaleId = uniqueIds();
  private readonly levelIds = new Map<string, string>();
  private readonly scaleIds = new Map<string, string>();
  private readonly areaIds = new Map<string, string>();
  private readonly byId = new Map<string, ImportedCompetency>();
  private readonly texts = new Map<string, ImportedExpectation>();
  private readonly requires = new Map<string, Map<string, string>>();
  private readonly joined = new Set<string>();
  private unsaid = 0;

  constructor(format: ImportFormat, title: string) {
    this.imported = {
      format,
      title: plain(title).trim().slice(0, nameLimit),
      levels: [],
      scale: [],
      competencies: [],
      expectations: [],
      roles: [],
      warnings: [],
    };
  }

  warn(code: WarningCode, place: Place | null, values: ImportWarning['values'] = {}, leftOut = false): void {
    if (this.imported.warnings.length >= warningLimit) {
      this.unsaid++;
      return;
    }
    const sheet = place?.sheet === undefined ? {} : { sheet: place.sheet };
    this.imported.warnings.push({ row: place?.row ?? null, column: place?.column ?? null, ...sheet, code, values, leftOut });
  }

  /** What the source says of the whole; empty answers keep what was said before. */
  describeWhole(about: Partial<ImportedAbout>): void {
    const known = this.imported.about ?? { description: '', version: '', publisher: '', sourceUri: '', license: '' };
    const said = Object.fromEntries(
      Object.entries(about)
        .filter(([, text]) => text.trim() !== '')
        .map(([name, text]) => [name, plain(text).slice(0, name === 'description' ? textLimit : nameLimit)]),
    );
    if (Object.keys(said).length > 0) this.imported.about = { ...known, ...said };
  }

  /** The id of the level of this name; it is added when it is new. */
  level(label: string, alwaysNew = false, ownId?: string): string {
    const name = plain(label).trim();
    if (name.length > nameLimit) throw new ImportError('levelNameTooLong', { level: `${name.slice(0, 60)}…`, limit: nameLimit });
    const known = alwaysNew ? undefined : this.levelIds.get(name);
    if (known) return known;
    if (this.imported.levels.length >= levelLimit) throw new ImportError('tooManyLevels', { limit: levelLimit });
    const id = this.levelId(ownId?.trim().slice(0, nameLimit) || slug(name));
    this.levelIds.set(name, id);
    this.imported.levels.push({ id, label: name });
    return id;
  }

  /** The id of a level that is there already, by its name as a reader sees it; null where there is none. */
  knownLevel(label: string): string | null {
    const name = folded(plain(label)).toLowerCase();
    return this.imported.levels.find((level) => folded(level.label).toLowerCase() === name)?.id ?? null;
  }

  /** How long one typically stands on a level, in the source's words; what was said first stays. */
  levelTime(id: string, words: string): void {
    const level = this.imported.levels.find((one) => one.id === id);
    const text = plain(words).trim();
    if (level && level.typicalTime === undefined && text !== '' && text.length <= nameLimit) level.typicalTime = text;
  }

  /** The id of a value of the source's own scale; it is added when it is new. */
  scaleValue(label: string, proficient = false, ownId?: string): string {
    const name = plain(label).trim().slice(0, nameLimit);
    const known = this.scaleIds.get(name);
    if (known) return known;
    if (this.imported.scale.length >= levelLimit) throw new ImportError('tooManyLevels', { limit: levelLimit });
    const id = this.scaleId(ownId?.trim().slice(0, nameLimit) || slug(name));
    this.scaleIds.set(name, id);
    this.imported.scale.push({ id, label: name, proficient });
    return id;
  }

  /** The id of the area of this title; it is added when it is new. Null when its title is too long to be kept. */
  area(title: string, place: Place, code = ''): string | null {
    const name = plain(title).trim();
    const known = this.areaIds.get(name);
    if (known) return known;
    const id = this.item({ kind: 'area', title: name, parent: null, code, id: slug(name) }, place);
    if (id !== null) this.areaIds.set(name, id);
    return id;
  }

  /** Adds a competency and answers its id; null when its title is too long to be kept. */
  competency(item: { title: string; code: string; parent: string | null }, place: Place): string | null {
    return this.item({ kind: 'competency', ...item }, place);
  }

  /** Adds an area, a competency or an indicator and answers its id; null when its title is too long to be kept. */
  item(draft: ItemDraft, place: Place): string | null {
    const title = plain(draft.title).trim();
    if (!this.fits(title, place, 'titleTooLong')) return null;
    if (title === '') {
      this.warn('itemWithoutText', place, {}, true);
      return null;
    }
    if (this.imported.competencies.length >= itemLimit)
      throw new ImportError('tooManyCompetencies', { found: `> ${itemLimit}`, limit: competencyLimit });
    let code = plain(draft.code ?? '').trim();
    if (code.length > nameLimit) {
      this.warn('codeTooLong', place, { limit: nameLimit });
      code = '';
    }
    const wish = plain(draft.id ?? '')
      .trim()
      .slice(0, idLimit);
    const id = this.itemId(wish || code || (draft.parent ? `${draft.parent}/${slug(title)}`.slice(-nameLimit) : slug(title)));
    const item: ImportedCompetency = { id, kind: draft.kind, code, title, statement: '', parent: draft.parent, priority: null };
    this.byId.set(id, item);
    this.imported.competencies.push(item);
    this.describe(id, draft.statement ?? '', place);
    return id;
  }

  /** Gives a competency its description, once; a word that only holds the place gives way to a real one. */
  describe(id: string, statement: string, place: Place): void {
    const item = this.byId.get(id);
    const text = plain(statement);
    if (item && isPlaceholder(item.statement) && text.trim() !== '' && this.fits(text, place, 'textTooLong')) item.statement = text;
  }

  /** What somebody has noted beside a competency: how it is measured, what it serves, who set its priority. */
  note(id: string, { measured, objective, prioritySaidBy }: ItemNotes): void {
    const item = this.byId.get(id);
    if (!item) return;
    const kept = (text: string, limit: number) => plain(text).slice(0, limit);
    if (measured)
      item.measured = {
        quote: kept(measured.quote, textLimit),
        source: kept(measured.source, nameLimit),
        on: measured.on === null ? null : kept(measured.on, nameLimit),
      };
    if (objective) item.objective = kept(objective, textLimit);
    if (prioritySaidBy) item.prioritySaidBy = kept(prioritySaidBy, nameLimit);
  }

  /** Sets a competency's priority from the words of a company, or says that they are not known. */
  prioritise(id: string, words: string, place: Place): void {
    const item = this.byId.get(id);
    if (!item || words.trim() === '') return;
    const priority = priorityOf(words);
    if (priority) item.priority = priority;
    else this.warn('priorityUnknown', place, { value: words.trim().slice(0, 60) });
  }

  /** What a competency asks at a level. The same text again says nothing new; another text is joined on a line of its own. */
  expect(competency: string, level: string, words: string, place: Place, quietly = false, extras: ExpectationExtras = {}): void {
    const text = plain(words);
    if (saysNothing(text, extras) || !this.fits(text, place, 'textTooLong')) return;
    const key = `${competency}\n${level}`;
    const known = this.texts.get(key);
    if (!known) {
      const expectation: ImportedExpectation = { competency, level, text, indicators: bulletsOf(text, extras) };
      if (extras.id) expectation.id = extras.id;
      if (extras.required) expectation.required = extras.required;
      addNamedBullets(expectation, extras);
      this.texts.set(key, expectation);
      this.imported.expectations.push(expectation);
      return;
    }
    if (saysSame(known.text, text)) {
      if (extras.indicators) known.indicators = [...new Set([...known.indicators, ...bulletsOf(text, extras)])].slice(0, indicatorLimit);
      return;
    }
    const both = `${known.text}\n${text}`;
    if (!this.fits(both, place, 'textTooLong')) return;
    known.indicators = extras.indicators ? [...known.indicators, ...bulletsOf(text, extras)].slice(0, indicatorLimit) : indicatorsOf(both);
    known.text = both;
    addNamedBullets(known, extras);
    if (!quietly && !this.joined.has(key)) this.warn('textsJoined', place, { competency: this.byId.get(competency)?.title ?? '' });
    this.joined.add(key);
  }

  /** A role is named, whether or not it requires anything. */
  role(name: string): Map<string, string> {
    const key = plain(name).trim().slice(0, nameLimit);
    const known = this.requires.get(key) ?? new Map<string, string>();
    this.requires.set(key, known);
    return known;
  }

  /** A role requires a competency at a level. */
  require(role: string, competency: string, level: string): void {
    this.role(role).set(competency, level);
  }

  /** The framework as it came together. Throws ImportError when there is nothing in it, or too much for one case. */
  finish(order: (levels: ImportedLevel[]) => ImportedLevel[] = (levels) => levels): ImportedFramework {
    const competencies = this.imported.competencies.filter((one) => one.kind === 'competency').length;
    if (competencies === 0) throw new ImportError('noCompetencies');
    const roles = [...this.requires].map(([name, requires]) => ({
      name,
      requires: [...requires].map(([competency, level]) => ({ competency, level })),
    }));
    if (this.unsaid > 0)
      this.imported.warnings.push({ row: null, column: null, code: 'moreWarnings', values: { count: this.unsaid }, leftOut: false });
    return { ...this.imported, levels: order(this.imported.levels), roles };
  }

  /** Longer texts than can be kept are left out whole: a text cut in half would no longer be the company's. */
  private fits(text: string, place: Place, code: 'titleTooLong' | 'textTooLong'): boolean {
    if (text.length <= textLimit) return true;
    this.warn(code, place, { length: text.length, limit: textLimit }, true);
    return false;
  }
}

/** Longer than a code, so that an id with its number of a namesake is read again as it was. */
const idLimit = nameLimit + 40;

const isPlaceholder = (text: string) => /^\s*(missing|tbd|tbc|n\/a|none|null|-+|\?+)?\s*$/i.test(text);

/** Refuses an import that no case can use: one is judged on a role's competencies, not on a whole public framework. */
export function refuseTooMany(imported: ImportedFramework): void {
  const count = imported.competencies.length;
  if (count > competencyLimit) throw new ImportError('tooManyCompetencies', { found: count, limit: competencyLimit });
}

/** A priority in the words that companies use; null where they are not known. */
export function priorityOf(words: string): Priority | null {
  const word = words.trim().toLowerCase();
  if (/^(must|required|essential|mandatory|critical|core|high|yes|y|x|1|a|hoch|élevée?|haute?|alta|alto|wysoki)(?!\p{L})/u.test(word))
    return 'must';
  if (/^(important|should|preferred|medium|2|b|mittel|moyenne?|média?|media|średni)(?!\p{L})/u.test(word)) return 'important';
  return /^(nice|could|optional|desirable|bonus|low|no|n|3|c|niedrig|gering|faible|basse?|baja|baixa|bassa|niski)(?!\p{L})/u.test(word)
    ? 'nice'
    : null;
}
