import type { Draft } from '../../../../lib/domain/entity';
import type { Feedback } from '../../../../lib/domain/feedback';
import { dateFrom } from '../../form/typed-fields';
import type { TravelDraft } from '../piece/saving';

/** Somebody's words as they stand in their form. */
export type WordsDraft = TravelDraft &
  Pick<Feedback, 'state' | 'who' | 'role' | 'relation' | 'words' | 'permission' | 'nameMayBePrinted'> & {
    askedOn: string;
    receivedOn: string;
    about: string;
  };

/** What the form begins with: new words are asked for today. */
export function beginWords(known: Feedback | null, about: string | null, today: string): Omit<WordsDraft, keyof TravelDraft> {
  return {
    state: known?.state ?? 'asked',
    who: known?.who ?? '',
    role: known?.role ?? '',
    relation: known?.relation ?? 'peer',
    words: known?.words ?? '',
    permission: known?.permission ?? 'none',
    nameMayBePrinted: known?.nameMayBePrinted ?? false,
    askedOn: known ? (known.askedOn ?? '') : today,
    receivedOn: known?.receivedOn ?? '',
    about: known?.about ?? about ?? '',
  };
}

/** The words that the form means; they stand as they were typed, blanks and all. */
export function wordsRow(values: WordsDraft): Omit<Draft<Feedback>, 'code'> {
  return {
    inReport: values.inReport,
    confidentiality: values.confidentiality,
    state: values.state,
    who: values.who.trim(),
    role: values.role.trim(),
    relation: values.relation,
    askedOn: dateFrom(values.askedOn),
    receivedOn: values.state === 'received' ? dateFrom(values.receivedOn) : null,
    words: values.words,
    permission: values.permission,
    nameMayBePrinted: values.nameMayBePrinted,
    about: values.about || null,
  };
}

/** The fields of the row that follow from the fields of the form that were changed. */
export function changedFields(changed: readonly (keyof WordsDraft)[]): (keyof Feedback)[] {
  const fields = changed.flatMap((field): (keyof Feedback)[] =>
    field === 'serves' ? [] : field === 'state' ? ['state', 'receivedOn'] : [field],
  );
  return [...new Set(fields)];
}
