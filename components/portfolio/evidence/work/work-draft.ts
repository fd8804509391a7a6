import type { Artifact, FileFacts } from '../../../../lib/domain/artifact';
import type { Draft } from '../../../../lib/domain/entity';
import { titleOfWin, type Win } from '../../../../lib/domain/win';
import { dateFrom } from '../../form/typed-fields';
import type { TravelDraft } from '../piece/saving';

/** Whether a chosen file's bytes are kept here, or only what is known of it. */
export type Keeping = 'facts' | 'copy';

/** A piece of work as it stands in its form; `chosen` is a file picked now whose bytes are not stored yet. */
export type WorkDraft = TravelDraft &
  Pick<Artifact, 'kind' | 'title' | 'text' | 'challenge' | 'action' | 'result' | 'myPart' | 'others' | 'file' | 'fileId'> & {
    url: string;
    doneOn: string;
    keeping: Keeping;
    chosen: { blob: Blob; facts: FileFacts } | null;
  };

/** What the form begins with; new work that grows from a note begins with its words, its day, and the note as its text. */
export function beginWork(known: Artifact | null, note: Win | null = null): Omit<WorkDraft, keyof TravelDraft> {
  if (!known && note) {
    const day = note.happenedOn ?? '';
    return { ...beginWork(null), kind: 'text', title: titleOfWin(note), action: note.text, doneOn: day };
  }
  return {
    kind: known?.kind ?? 'file',
    title: known?.title ?? '',
    text: known?.text ?? '',
    challenge: known?.challenge ?? '',
    action: known?.action ?? '',
    result: known?.result ?? '',
    myPart: known?.myPart ?? '',
    others: known?.others ?? '',
    file: known?.file ?? null,
    fileId: known?.fileId ?? null,
    url: known?.url ?? '',
    doneOn: known?.doneOn ?? '',
    keeping: known?.fileId ? 'copy' : 'facts',
    chosen: null,
  };
}

/** The piece of work that the form means; a file chosen now gets its id when its bytes are stored. */
export function workRow(values: WorkDraft): Omit<Draft<Artifact>, 'code'> {
  const isFile = values.kind === 'file';
  const facts = isFile ? (values.chosen?.facts ?? values.file) : null;
  const kept = isFile && values.keeping === 'copy' && values.chosen === null ? values.fileId : null;
  return {
    inReport: values.inReport,
    confidentiality: values.confidentiality,
    kind: values.kind,
    title: values.title.trim(),
    fileId: kept,
    file: facts,
    url: values.kind === 'text' || values.url.trim() === '' ? null : values.url.trim(),
    text: values.kind === 'text' ? values.text : '',
    challenge: values.challenge,
    action: values.action,
    result: values.result,
    myPart: values.myPart,
    others: values.others,
    doneOn: dateFrom(values.doneOn),
  };
}

/** The fields of the row that follow from the fields of the form that were changed. */
export function changedFields(changed: readonly (keyof WorkDraft)[]): (keyof Artifact)[] {
  const attached: readonly (keyof Artifact)[] = ['file', 'fileId', 'url', 'text'];
  const fields = changed.flatMap((field): (keyof Artifact)[] => {
    if (field === 'serves') return [];
    if (field === 'kind') return ['kind', ...attached];
    return field === 'chosen' || field === 'keeping' || field === 'file' || field === 'fileId' ? ['file', 'fileId'] : [field];
  });
  return [...new Set(fields)];
}

/** A title from a file's name, for work that has none yet: without its ending, with blanks for strokes. */
export function titleFrom(fileName: string): string {
  return fileName
    .replace(/\.[^.]{1,8}$/, '')
    .replace(/[_]+/g, ' ')
    .trim()
    .slice(0, 300);
}
