import { expect, test } from 'vitest';
import { changeOf } from '../../lib/frameworks/editions/compare-editions';
import { viewOfImport } from '../../lib/frameworks/editions/edition-view';
import { matchEditions } from '../../lib/frameworks/editions/match-editions';
import { readFramework } from '../../lib/frameworks/read-framework';
import { type CriteriaWorker, type WorkTask, workInWorker } from '../../lib/frameworks/work-in-worker';
import { answerOrder, type ReadOrder, type WorkAnswer, type WorkOrder } from '../../lib/frameworks/work-order';
import { largeLadder } from './large-ladder';

const order = (content: string): ReadOrder => ({
  kind: 'file',
  bytes: new TextEncoder().encode(content),
  fileName: 'x.csv',
  choices: { title: 'x', onlyLevel: 'Target' },
});
const ladder = order('Skill,Junior,Senior\nPlanning,"Plans days, and keeps them","Plans weeks, and keeps them"');

/** A worker as the browser has it, but in the same thread: what is sent is copied, what it answers comes later. */
function standIn(work: (order: WorkOrder, answer: (message: WorkAnswer) => void) => void = answerOrder) {
  let ended = 0;
  const worker: CriteriaWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => ended++,
    postMessage: (message: unknown) =>
      queueMicrotask(() =>
        work(
          structuredClone(message) as WorkOrder,
          (data) =>
            ended === 0 && (worker.onmessage as ((event: MessageEvent) => void) | null)?.({ data: structuredClone(data) } as MessageEvent),
        ),
      ),
  };
  return { start: () => worker, ended: () => ended };
}

test('reads a file with progress, and ends the worker', async () => {
  const { start, ended } = standIn();
  const shares: number[] = [];
  const found = await workInWorker(start, ladder, { onProgress: (share) => shares.push(share) });
  expect(found).toMatchObject({
    kind: 'table',
    format: 'csv',
    table: { total: 2, reading: { headRow: 0 } },
    framework: { format: 'csv wide' },
  });
  expect(ended()).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(1);
});

test('hands a refusal over with its code and values', async () => {
  const { start, ended } = standIn();
  await expect(workInWorker(start, order(`a,b\n${'x,'.repeat(300)}`))).rejects.toMatchObject({
    name: 'ImportError',
    code: 'tooManyColumns',
    values: { row: 2 },
  });
  expect(ended()).toBe(1);
});

test('stops on the signal, before and during the work, and ends the worker', async () => {
  const { start, ended } = standIn(() => {});
  const stop = new AbortController();
  const reading = workInWorker(start, ladder, { signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(ended()).toBe(1);
  await expect(workInWorker(start, ladder, { signal: stop.signal })).rejects.toThrow('enough');
});

test('ends a worker that does not come to an end', async () => {
  const { start, ended } = standIn(() => {});
  const timer: WorkTask['timer'] = (milliseconds, ring) => {
    queueMicrotask(ring);
    expect(milliseconds).toBe(10_000);
    return () => {};
  };
  await expect(workInWorker(start, ladder, { timer })).rejects.toMatchObject({ code: 'tookTooLong', values: { seconds: 10 } });
  expect(ended()).toBe(1);
});

test('reads a paste as well', () => {
  const answers: WorkAnswer[] = [];
  answerOrder(
    { kind: 'paste', text: 'Skill\tJunior\tSenior\nPlanning\tone\ttwo', html: '', choices: { title: 'x', onlyLevel: 'Target' } },
    (answer) => answers.push(answer),
  );
  expect(answers.at(-1)).toMatchObject({ kind: 'done', result: { kind: 'table', format: 'csv' } });
});

/** Two editions of a ladder of sixty competencies. */
function twoEditions() {
  const read = (edition: 1 | 2) =>
    viewOfImport(
      readFramework(new TextEncoder().encode(largeLadder(60, edition)), 'ladder.csv', { title: 'Ladder', onlyLevel: 'Target' }).framework,
    );
  return { kind: 'match', older: read(1), newer: read(2) } as const;
}

test('matches two editions as they would be matched in place, with what changed in each pair, and ends the worker', async () => {
  const { start, ended } = standIn();
  const asked = twoEditions();
  const shares: number[] = [];
  const { changes, ...match } = await workInWorker(start, asked, { onProgress: (share) => shares.push(share) });
  expect(match).toEqual(matchEditions(asked.older, asked.newer));
  expect(match.pairs.length).toBeGreaterThan(40);
  const byKey = (items: typeof asked.older.items, key: string) => items.find((one) => one.key === key) as (typeof items)[number];
  match.pairs.forEach((pair, at) => {
    const [one, other] = [byKey(asked.older.items, pair.older), byKey(asked.newer.items, pair.newer)];
    expect({ ...changes[at], older: one, newer: other }).toEqual(changeOf(one, other, asked.older, asked.newer, match.levels));
  });
  expect(changes.some((one) => one.texts.length > 0)).toBe(true);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  expect(ended()).toBe(1);
});

test('stops matching on the signal, and lets it take its time otherwise', async () => {
  const { start, ended } = standIn(() => {});
  const stop = new AbortController();
  const timer: WorkTask['timer'] = () => {
    throw new Error('a clock was set');
  };
  const matching = workInWorker(start, twoEditions(), { signal: stop.signal, timer });
  stop.abort(new Error('enough'));
  await expect(matching).rejects.toThrow('enough');
  expect(ended()).toBe(1);
});

test('says why editions cannot be matched', async () => {
  const { start } = standIn();
  const broken = { ...twoEditions(), newer: { levels: [], items: [null] } } as unknown as ReturnType<typeof twoEditions>;
  await expect(workInWorker(start, broken)).rejects.toBeInstanceOf(Error);
});
