import type { Priority } from '../domain/framework';
import { indicatorsOf } from './bullets';
import { ImportError } from './import-error';
import type { ImportedCompetency, ImportedFramework, ImportFormat, ImportWarning, WarningCode } from './imported-framework';
import { competencyLimit, levelLimit, nameLimit, textLimit } from './limits';
import { slug, uniqueIds } from './slug';

/** Where in the source something stood, for what has to be said of it. */
export type Place = { row: number; column: string | null };

/** Puts a framework together piece by piece; every reader ends here, so that all of them hold the same limits. */
export class FrameworkBuilder {
  private readonly imported: ImportedFramework;
  private readonly itemId = uniqueIds();
  private readonly levelId = uniqueIds();
  private readonly levelIds = new Map<string, string>();
  private readonly areaIds = new Map<string, string>();
  private readonly texts = new Map<string, ImportedFramework['expectations'][number]>();
  private readonly requires = new Map<string, Map<string, string>>();
  private readonly joined = new Set<string>();

  constructor(format: ImportFormat, title: string) {
    this.imported = {
      format,
      title: title.trim().slice(0, nameLimit),
      levels: [],
      scale: [],
      competencies: [],
      expectations: [],
      roles: [],
      warnings: [],
    };
  }

  warn(code: WarningCode, place: Place | null, values: ImportWarning['values'] = {}, leftOut = false): void {
    this.imported.warnings.push({ row: place?.row ?? null, column: place?.column ?? null, code, values, leftOut });
  }

  /** The id of the level of this name; it is added when it is new. */
  level(label: string, alwaysNew = false): string {
    const name = label.trim();
    if (name.length > nameLimit) throw new ImportError('levelNameTooLong', { level: `${name.slice(0, 60)}…`, limit: nameLimit });
    const known = alwaysNew ? undefined : this.levelIds.get(name);
    if (known) return known;
    if (this.imported.levels.length >= levelLimit) throw new ImportError('tooManyLevels', { limit: levelLimit });
    const id = this.levelId(slug(name));
    this.levelIds.set(name, id);
    this.imported.levels.push({ id, label: name });
    return id;
  }

  /** The id of the area of this title; it is added when it is new. Null when its title is too long to be kept. */
  area(title: string, place: Place, code = ''): string | null {
    const name = title.trim();
    const known = this.areaIds.get(name);
    if (known) return known;
    if (!this.fits(name, place, 'titleTooLong')) return null;
    const id = this.itemId(slug(name));
    this.areaIds.set(name, id);
    this.add({ id, kind: 'area', code: code.slice(0, nameLimit), title: name, statement: '', parent: null, priority: null });
    return id;
  }

  /** Adds a competency and answers its id; null when its title is too long to be kept. */
  competency(item: { title: string; code: string; parent: string | null }, place: Place): string | null {
    const title = item.title.trim();
    if (!this.fits(title, place, 'titleTooLong')) return null;
    let code = item.code.trim();
    if (code.length > nameLimit) {
      this.warn('codeTooLong', place, { limit: nameLimit });
      code = '';
    }
    const id = this.itemId(code || (item.parent ? `${item.parent}/${slug(title)}` : slug(title)));
    this.add({ id, kind: 'competency', code, title, statement: '', parent: item.parent, priority: null });
    return id;
  }

  /** Gives a competency its description, once. */
  describe(id: string, statement: string, place: Place): void {
    const item = this.find(id);
    if (item && item.statement === '' && statement.trim() !== '' && this.fits(statement, place, 'textTooLong')) item.statement = statement;
  }

  prioritise(id: string, words: string, place: Place): void {
    const item = this.find(id);
    if (!item || words.trim() === '') return;
    const priority = priorityOf(words);
    if (priority) item.priority = priority;
    else this.warn('priorityUnknown', place, { value: words.trim().slice(0, 60) });
  }

  /** What a competency asks at a level. The same text again says nothing new; another text is joined on a line of its own. */
  expect(competency: string, level: string, text: string, place: Place, quietly = false): void {
    if (text.trim() === '' || !this.fits(text, place, 'textTooLong')) return;
    const key = `${competency}\n${level}`;
    const known = this.texts.get(key);
    if (!known) {
      const expectation = { competency, level, text, indicators: indicatorsOf(text) };
      this.texts.set(key, expectation);
      this.imported.expectations.push(expectation);
      return;
    }
    if (known.text === text || known.text.split('\n').includes(text)) return;
    const both = `${known.text}\n${text}`;
    if (!this.fits(both, place, 'textTooLong')) return;
    known.text = both;
    known.indicators = indicatorsOf(both);
    if (!quietly && !this.joined.has(key)) this.warn('textsJoined', place, { competency: this.find(competency)?.title ?? '' });
    this.joined.add(key);
  }

  /** A role requires a competency at a level. */
  require(role: string, competency: string, level: string): void {
    const name = role.trim();
    const known = this.requires.get(name) ?? new Map<string, string>();
    known.set(competency, level);
    this.requires.set(name, known);
  }

  /** The framework as it came together. Throws ImportError when there is nothing in it, or too much for one case. */
  finish(order: (levels: ImportedFramework['levels']) => ImportedFramework['levels'] = (levels) => levels): ImportedFramework {
    const competencies = this.imported.competencies.filter((one) => one.kind === 'competency').length;
    if (competencies === 0) throw new ImportError('noCompetencies');
    const roles = [...this.requires].map(([name, requires]) => ({
      name,
      requires: [...requires].map(([competency, level]) => ({ competency, level })),
    }));
    return { ...this.imported, levels: order(this.imported.levels), roles };
  }

  private readonly byId = new Map<string, ImportedCompetency>();

  private find(id: string): ImportedCompetency | undefined {
    return this.byId.get(id);
  }

  private add(item: ImportedCompetency): void {
    this.byId.set(item.id, item);
    this.imported.competencies.push(item);
  }

  /** Longer texts than can be kept are left out whole: a text cut in half would no longer be the company's. */
  private fits(text: string, place: Place, code: 'titleTooLong' | 'textTooLong'): boolean {
    if (text.length <= textLimit) return true;
    this.warn(code, place, { length: text.length, limit: textLimit }, true);
    return false;
  }
}

/** Refuses an import that no case can use: one is judged on a role's competencies, not on a whole public framework. */
export function refuseTooMany(imported: ImportedFramework): void {
  const count = imported.competencies.length;
  if (count > competencyLimit) throw new ImportError('tooManyCompetencies', { found: count, limit: competencyLimit });
}

/** A priority in the words that companies use; null where they are not known. */
export function priorityOf(words: string): Priority | null {
  const word = words.trim().toLowerCase();
  if (/^(must|required|essential|mandatory|critical|core|high|yes|y|x|1|a)\b/.test(word)) return 'must';
  if (/^(important|should|preferred|medium|2|b)\b/.test(word)) return 'important';
  return /^(nice|could|optional|desirable|bonus|low|no|n|3|c)\b/.test(word) ? 'nice' : null;
}
