import { field, isFields, listOf, textField } from '../data/fields';
import { FrameworkBuilder, type ItemNotes } from '../imported/framework-builder';
import { ImportError } from '../imported/import-error';
import type { ImportedFramework } from '../imported/imported-framework';
import type { CasePackage } from './case-package';

/** What CASE has no place for is kept in an extension of this name, as CASE 1.1 allows: a whole framework in our own words. */
export const extensionName = 'proofolio';

/**
 * The framework that our own export of a CASE package carries with it; null where the package is somebody else's, or
 * where somebody has changed its items since, because then the items count.
 */
export function ownExtension({ document, items }: CasePackage): ImportedFramework | null {
  const carried = field(field(field(document.own, 'extensions'), extensionName), 'framework');
  if (!isFields(carried)) return null;
  const texts = listOf(field(carried, 'competencies')).map((one) => (raw(one, 'statement') || raw(one, 'title')).trimEnd());
  const isSame = texts.length === items.length && items.every((item, index) => item.statement.trimEnd() === texts[index]);
  return isSame ? readCarried(carried) : null;
}

/** What a carried framework holds is checked like that of any file. Throws ImportError. */
function readCarried(source: unknown): ImportedFramework {
  const builder = new FrameworkBuilder('case', raw(source, 'title'));
  const about = field(source, 'about');
  if (about)
    builder.describeWhole(
      Object.fromEntries(['description', 'version', 'publisher', 'sourceUri', 'license'].map((name) => [name, raw(about, name)])),
    );
  const levels = new Map<string, string>();
  for (const level of listOf(field(source, 'levels'))) {
    const id = builder.level(raw(level, 'label'), true, raw(level, 'id'));
    levels.set(raw(level, 'id'), id);
    builder.levelTime(id, raw(level, 'typicalTime'));
  }
  for (const value of listOf(field(source, 'scale')))
    builder.scaleValue(raw(value, 'label'), field(value, 'proficient') === true, raw(value, 'id'));
  const ids = new Map<string, string>();
  for (const [index, one] of listOf(field(source, 'competencies')).entries()) {
    const place = { row: index + 1, column: 'competencies' };
    const kind = textField(one, 'kind');
    if (kind !== 'area' && kind !== 'competency' && kind !== 'indicator') throw new ImportError('noFramework');
    const item = { kind, id: raw(one, 'id'), code: raw(one, 'code'), title: raw(one, 'title'), statement: raw(one, 'statement') };
    const id = builder.item({ ...item, parent: ids.get(raw(one, 'parent')) ?? null } as Parameters<typeof builder.item>[0], place);
    if (id === null) continue;
    ids.set(item.id, id);
    builder.prioritise(id, raw(one, 'priority'), place);
    builder.note(id, notesOf(one));
  }
  for (const [index, one] of listOf(field(source, 'expectations')).entries()) {
    const place = { row: index + 1, column: 'expectations' };
    const [competency, level] = [ids.get(raw(one, 'competency')), levels.get(raw(one, 'level'))];
    const [id, required] = [raw(one, 'id'), raw(one, 'required')];
    const extras = {
      indicators: listOf(field(one, 'indicators')).map(String),
      signals: listOf(field(one, 'signals')).map(String),
      examples: listOf(field(one, 'examples')).map(String),
      ...(id === '' ? {} : { id }),
      ...(required === '' ? {} : { required }),
    };
    if (competency === undefined || level === undefined)
      builder.warn('competencyUnknown', place, { competency: raw(one, 'competency').slice(0, 80) }, true);
    else builder.expect(competency, level, raw(one, 'text'), place, true, extras);
  }
  for (const role of listOf(field(source, 'roles'))) {
    builder.role(raw(role, 'name'));
    for (const one of listOf(field(role, 'requires'))) {
      const [competency, level] = [ids.get(raw(one, 'competency')), levels.get(raw(one, 'level'))];
      if (competency !== undefined && level !== undefined) builder.require(raw(role, 'name'), competency, level);
    }
  }
  return builder.finish();
}

/** What somebody has noted beside a competency. */
function notesOf(source: unknown): ItemNotes {
  const measured = field(source, 'measured');
  return {
    ...(isFields(measured)
      ? { measured: { quote: raw(measured, 'quote'), source: raw(measured, 'source'), on: raw(measured, 'on') || null } }
      : {}),
    objective: raw(source, 'objective'),
    prioritySaidBy: raw(source, 'prioritySaidBy'),
  };
}

/** A text of our own exactly as it was written, blanks at its end included. */
function raw(source: unknown, name: string): string {
  const value = isFields(source) && Object.hasOwn(source, name) ? source[name] : '';
  return typeof value === 'string' ? value : '';
}
