import type { Expectation } from '../../../../lib/domain/framework';
import {
  bulletBlocks,
  hasBullet,
  keepBullets,
  withBulletBlock,
  withoutBulletBlock,
} from '../../../../lib/frameworks/imported/bullet-blocks';
import { indicatorsOf } from '../../../../lib/frameworks/imported/bullets';
import type { SplitPart } from '../../../../lib/store/split-competency';
import { wordsOf } from '../../../../lib/suggestions/word-stems';

/** One part of a split as it stands in the form; `typed` are the texts, by level, that somebody wrote in by hand. */
export type PartDraft = { key: number; title: string; code: string; typed: Record<string, string> };

/** Where a line goes: to the part with this key, or to every part. */
export type Home = number | 'every';

/** A split as it stands in its form: `homes` are the lines that the learner has put somewhere, `withheld` the evidence, as "mapping part". */
export type SplitDraft = { parts: PartDraft[]; homes: Record<string, Home>; withheld: string[] };

/**
 * A line that goes to one part or to all: a bullet of a text, one that the source gave apart from its text, a signal or an
 * example. A signal that is a bullet of the text as well is one choice: both have its key.
 */
export type SplitLine = { key: string; levelId: string; kind: 'bullet' | 'apart' | 'signal' | 'example'; at: number; text: string };

/** What a split begins with: the first part has the name, and further ones none. */
export const beginSplit = ({ title, code }: { title: string; code: string }): SplitDraft => ({
  parts: [
    { key: 0, title, code, typed: {} },
    { key: 1, title: '', code: '', typed: {} },
  ],
  homes: {},
  withheld: [],
});

/** The lines of one level as they are chosen: each once, and as a signal or an example where it is one. */
export function linesShown(asked: Expectation): SplitLine[] {
  const lines = linesOf(asked);
  return lines.filter(({ kind, key }) => kind !== 'bullet' || !lines.some((one) => one.kind !== 'bullet' && one.key === key));
}

function linesOf({ levelId, text, indicators, signals = [], examples = [] }: Expectation): SplitLine[] {
  const lines = (kind: SplitLine['kind'], texts: readonly string[]) =>
    texts.map((line, at): SplitLine => ({ key: `${levelId} ${kind} ${at}`, levelId, kind, at, text: line }));
  const bullets = bulletBlocks(text).map(({ bullet }) => bullet);
  const apart = indicators.filter((one) => !stands(one, text));
  const said = [...lines('signal', signals), ...lines('example', examples)];
  const inText = lines('bullet', bullets).map((line) => ({ ...line, key: said.find((one) => one.text === line.text)?.key ?? line.key }));
  return [...inText, ...lines('apart', apart), ...said];
}

/**
 * The part that a line goes to: where the learner put it, else the one whose name shares most words with it. What no name
 * claims stays with the first part, so nothing is lost.
 */
export function homeOf(line: SplitLine, { parts, homes }: SplitDraft): Home {
  const chosen = homes[line.key];
  if (chosen === 'every' || parts.some(({ key }) => key === chosen)) return chosen as Home;
  const stems = new Set(wordsOf(line.text).map(({ stem }) => stem));
  const shared = parts.map(({ title }) => new Set(wordsOf(title).flatMap(({ stem }) => (stems.has(stem) ? [stem] : []))).size);
  return parts[shared.indexOf(Math.max(...shared))]?.key ?? 0;
}

/** Where a line stands as the form shows it: in a text that somebody typed what is written there counts; null where that is in some parts only. */
export function homeShown(line: SplitLine, draft: SplitDraft): Home | null {
  const holding = draft.parts.filter((part) => holds(line, part, draft));
  if (holding.length === draft.parts.length) return 'every';
  return holding.length === 1 ? (holding[0]?.key ?? null) : null;
}

/** The draft with a line put somewhere; a text that somebody typed gains or loses it, and is otherwise left as it is. */
export function putLine(line: SplitLine, home: Home, draft: SplitDraft, asked: Expectation): SplitDraft {
  const parts = draft.parts.map((part) => {
    const typed = part.typed[line.levelId];
    if (typed === undefined || !isInText(line, asked)) return part;
    const goes = home === 'every' || home === part.key;
    const text = goes ? withBulletBlock(typed, asked.text, line.text) : withoutBulletBlock(typed, line.text);
    return { ...part, typed: { ...part.typed, [line.levelId]: text } };
  });
  return { ...draft, parts, homes: { ...draft.homes, [line.key]: home } };
}

/** What a level asks of one part: the text that somebody typed, else the whole one without the bullets that go elsewhere. */
export function textOf(asked: Expectation, part: PartDraft, draft: SplitDraft): string {
  const bullets = linesOf(asked).filter(({ kind }) => kind === 'bullet');
  return part.typed[asked.levelId] ?? keepBullets(asked.text, (at) => goesTo(bullets[at], part, draft));
}

/** The parts as they are stored; `asked` are the texts as they were when the form was opened. */
export function partsFrom(draft: SplitDraft, asked: readonly Expectation[]): SplitPart[] {
  return draft.parts.map((part) => ({
    title: part.title.trim(),
    code: part.code.trim(),
    texts: asked.map((one) => {
      const text = textOf(one, part, draft);
      const own = (kind: SplitLine['kind']) =>
        linesOf(one).flatMap((line) => (line.kind === kind && goesTo(line, part, draft) ? line.text : []));
      return {
        levelId: one.levelId,
        text,
        indicators: bulletsOf(one, text, own('apart')),
        signals: own('signal'),
        examples: own('example'),
      };
    }),
  }));
}

/** The bullets of a part's text, with those that the source gave beside it and that go there. */
function bulletsOf({ indicators }: Expectation, text: string, apart: readonly string[]): string[] {
  const own = indicatorsOf(text);
  const kept = indicators.filter((one) => stands(one, text) || apart.includes(one));
  return kept.every((one) => own.includes(one)) ? own : [...kept, ...own.filter((one) => !kept.includes(one))];
}

function goesTo(line: SplitLine | undefined, { key }: PartDraft, draft: SplitDraft): boolean {
  const home = line ? homeOf(line, draft) : 'every';
  return home === 'every' || home === key;
}

const isInText = ({ key }: SplitLine, asked: Expectation) => linesOf(asked).some((one) => one.kind === 'bullet' && one.key === key);

function holds(line: SplitLine, part: PartDraft, draft: SplitDraft): boolean {
  const typed = line.kind === 'bullet' ? part.typed[line.levelId] : undefined;
  return typed === undefined ? goesTo(line, part, draft) : hasBullet(typed, line.text);
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const stands = (bullet: string, text: string) => inOneLine(text).includes(inOneLine(bullet));
