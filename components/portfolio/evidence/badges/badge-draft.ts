import type { Badge } from '../../../../lib/domain/badge';
import type { Draft } from '../../../../lib/domain/entity';
import { dateFrom } from '../../form/typed-fields';
import type { TravelDraft } from '../piece/saving';

type TextField =
  | 'title'
  | 'issuer'
  | 'earner'
  | 'issuedOn'
  | 'expiresOn'
  | 'startedOn'
  | 'verifyUrl'
  | 'credentialId'
  | 'skills'
  | 'description'
  | 'criteria';
type ChosenField = 'standing' | 'owner' | 'state' | 'assessment';

/** A badge as it stands in its form: every text as typed, skills a line each. */
export type BadgeDraft = TravelDraft & Record<TextField, string> & Pick<Badge, ChosenField>;

/** What the form begins with. */
export function beginBadge(known: Badge | null): Omit<BadgeDraft, keyof TravelDraft> {
  return {
    title: known?.title ?? '',
    issuer: known?.issuer ?? '',
    earner: known?.earner ?? '',
    issuedOn: known?.issuedOn ?? '',
    expiresOn: known?.expiresOn ?? '',
    startedOn: known?.startedOn ?? '',
    verifyUrl: known?.verifyUrl ?? '',
    credentialId: known?.credentialId ?? '',
    skills: known?.skills.join('\n') ?? '',
    description: known?.description ?? '',
    criteria: known?.criteria ?? '',
    standing: known?.standing ?? 'earned',
    owner: known?.owner ?? 'me',
    state: known?.state ?? 'unknown',
    assessment: known?.assessment ?? 'unknown',
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The badge that the form means. */
export function badgeRow(known: Badge | null, values: BadgeDraft): Omit<Draft<Badge>, 'code'> {
  return {
    inReport: values.inReport,
    confidentiality: values.confidentiality,
    platform: known?.platform ?? platformOf(values.verifyUrl),
    standing: values.standing,
    owner: values.owner,
    title: values.title.trim(),
    issuer: values.issuer.trim(),
    earner: orNull(values.earner),
    state: values.state,
    issuedOn: dateFrom(values.issuedOn),
    expiresOn: dateFrom(values.expiresOn),
    credentialId: orNull(values.credentialId),
    verifyUrl: orNull(values.verifyUrl),
    imageUrl: known?.imageUrl ?? null,
    skills: values.skills
      .split('\n')
      .map((line) => line.trim().slice(0, 300))
      .filter(Boolean)
      .slice(0, 200),
    description: orNull(values.description),
    criteria: orNull(values.criteria),
    assessment: values.assessment,
    startedOn: dateFrom(values.startedOn),
    provenance: known?.provenance ?? {},
  };
}

/** The platform that a verification link leads to, so that the same award met on its page later is recognised. */
function platformOf(link: string): string {
  const host = URL.canParse(link) ? new URL(link).host : '';
  return (
    ['credly', 'coursera', 'edx'].find((name) => host === `${name}.com` || host.endsWith(`.${name}.com`) || host.endsWith(`${name}.org`)) ??
    ''
  );
}

/** The fields of the badge itself among those that the form changed. */
export function changedFields(changed: readonly (keyof BadgeDraft)[]): (keyof Badge)[] {
  return changed.filter((field): field is Exclude<keyof BadgeDraft, 'serves'> => field !== 'serves');
}
