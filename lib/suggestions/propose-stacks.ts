import type { Badge } from '../domain/badge';
import { finish, type Steps } from './in-steps';

/** Why awards seem to belong together: the certificate's page names them, its title's words stand in theirs, or it is one award seen twice. */
export type StackReason = 'named on its page' | 'words of its title' | 'same award elsewhere';

/** "These seem to add up to this one"; only the learner confirms. */
export type StackProposal = {
  title: string;
  kind: 'vertical' | 'horizontal';
  wholeId: string;
  partIds: string[];
  reason: StackReason;
};

type Candidate = Pick<
  Badge,
  'id' | 'title' | 'issuer' | 'platform' | 'standing' | 'owner' | 'credentialId' | 'verifyUrl' | 'description' | 'criteria'
>;

/** Words by which platforms name a certificate that courses add up to. */
const wholeWords =
  /\b(speciali[sz]ation|professional certificate|micro-?masters|micro-?bachelors|x-?series|nano-?degree|professional program(me)?|career certificate|program(me)?|certificate series|learning path|pathway)\b/gi;
const isWhole = (title: string) => new RegExp(wholeWords.source, 'i').test(title);

type Fold = (text: string) => string;

/** Texts as they compare. Each is folded once: every badge is compared with every other one. */
function prepareFold(): Fold {
  const known = new Map<string, string>();
  return (text) => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const plain = text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    const folded = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    known.set(text, folded);
    return folded;
  };
}

/** Groups that the badges themselves suggest: courses under their certificate first, then one award seen on two platforms. */
export const proposeStacks = (badges: readonly Candidate[]): StackProposal[] => finish(proposeStacksInSteps(badges));

/** The same in steps of a badge, between which a page can do other things: each is compared with all others. */
export function* proposeStacksInSteps(badges: readonly Candidate[]): Steps<StackProposal[]> {
  const mine = badges.filter((badge) => badge.standing === 'earned' && badge.owner !== 'other');
  const fold = prepareFold();
  const taken = new Set<string>();
  const proposals: StackProposal[] = [];
  const take = (whole: Candidate, parts: Candidate[], kind: StackProposal['kind'], reason: StackReason) => {
    for (const one of [whole, ...parts]) taken.add(one.id);
    proposals.push({ title: whole.title, kind, wholeId: whole.id, partIds: parts.map((part) => part.id), reason });
  };
  for (const { whole, named } of yield* byNaming(mine, fold)) {
    const parts = named.filter((part) => !taken.has(part.id));
    // A course's page names the one certificate that it belongs to: naming a single other does not make a whole.
    const enough = isWhole(whole.title) ? 1 : 2;
    if (!taken.has(whole.id) && parts.length >= enough) take(whole, parts, 'vertical', 'named on its page');
  }
  const single = mine.filter((badge) => !isWhole(badge.title));
  for (const whole of mine.filter((badge) => isWhole(badge.title) && !taken.has(badge.id))) {
    const parts = single.filter((part) => part.id !== whole.id && !taken.has(part.id) && sharesTitle(whole, part, fold));
    if (parts.length > 1) take(whole, parts, 'vertical', 'words of its title');
    yield;
  }
  const sameTitle = new Map<string, Candidate[]>();
  for (const badge of mine) sameTitle.set(fold(badge.title), [...(sameTitle.get(fold(badge.title)) ?? []), badge]);
  for (const badge of mine.filter((one) => !taken.has(one.id))) {
    const others = sameTitle.get(fold(badge.title)) ?? [];
    const twins = others.filter((other) => other.id !== badge.id && !taken.has(other.id) && isTwin(badge, other, fold));
    if (twins.length > 0 && !taken.has(badge.id)) take(badge, twins, 'horizontal', 'same award elsewhere');
    yield;
  }
  return proposals;
}

const sameHouse = (a: Candidate, b: Candidate, fold: Fold) =>
  a.platform === b.platform || (a.issuer !== '' && fold(a.issuer) === fold(b.issuer));

/** Each badge with those that its page names; who names most goes first, and of equals who is called a certificate. */
function* byNaming(badges: readonly Candidate[], fold: Fold): Steps<{ whole: Candidate; named: Candidate[] }[]> {
  const parts = badges.filter((part) => !isWhole(part.title)).map((part) => ({ part, title: fold(part.title) }));
  const naming: { whole: Candidate; named: Candidate[] }[] = [];
  for (const whole of badges) {
    naming.push({ whole, named: namedBy(whole, parts, fold) });
    yield;
  }
  return naming.sort((a, b) => b.named.length - a.named.length || Number(isWhole(b.whole.title)) - Number(isWhole(a.whole.title)));
}

/** Those that the text of a badge's own page lists by title, id or address. `title` is the part's, folded. */
function namedBy(whole: Candidate, parts: readonly { part: Candidate; title: string }[], fold: Fold): Candidate[] {
  const page = [whole.description, whole.criteria].filter(Boolean).join('\n');
  if (page === '') return [];
  const [words, own] = [` ${fold(page)} `, fold(whole.title)];
  const isNamed = ({ part, title }: { part: Candidate; title: string }) => {
    if (part.id === whole.id || !sameHouse(whole, part, fold)) return false;
    const ids = [part.credentialId, part.verifyUrl].filter((id) => id !== null && id.length >= 8);
    return (title.length >= 8 && title !== own && words.includes(` ${title} `)) || ids.some((id) => page.includes(id as string));
  };
  return parts.filter(isNamed).map(({ part }) => part);
}

/** Whether every telling word of the certificate's title stands in the course's. One common word is too little. */
function sharesTitle(whole: Candidate, part: Candidate, fold: Fold): boolean {
  if (whole.platform !== part.platform || fold(whole.issuer) !== fold(part.issuer)) return false;
  const issuerWords = new Set(fold(whole.issuer).split(' '));
  const core = fold(whole.title.replace(wholeWords, ' '))
    .split(' ')
    .filter((word) => word.length > 2 && !issuerWords.has(word) && !['and', 'the', 'for', 'with'].includes(word));
  const words = new Set(fold(part.title).split(' '));
  return core.length >= 2 && core.every((word) => words.has(word));
}

/** One award on two platforms: the same title, and no other issuer named. */
function isTwin(a: Candidate, b: Candidate, fold: Fold): boolean {
  if (a.platform === b.platform || fold(a.title) !== fold(b.title) || fold(a.title) === '') return false;
  const [one, other] = [fold(a.issuer), fold(b.issuer)];
  return one === '' || other === '' || one.includes(other) || other.includes(one);
}
