import { expect, test } from 'vitest';
import { type CriteriaWorker, type WorkTask, workInWorker } from '../../lib/frameworks/work-in-worker';
import { answerOrder, type ReadOrder, type WorkAnswer } from '../../lib/frameworks/work-order';

const order = (content: string): ReadOrder => ({
  kind: 'file',
  bytes: new TextEncoder().encode(content),
  fileName: 'x.csv',
  choices: { title: 'x', onlyLevel: 'Target' },
});
const ladder = order('Skill,Junior,Senior\nPlanning,"Plans days, and keeps them","Plans weeks, and keeps them"');

/** A worker as the browser has it, but in the same thread: what is sent is copied, what it answers comes later. */
function standIn(work: (order: ReadOrder, answer: (message: WorkAnswer) => void) => void = answerOrder) {
  let ended = 0;
  const worker: CriteriaWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => ended++,
    postMessage: (message: unknown) =>
      queueMicrotask(() =>
        work(
          structuredClone(message) as ReadOrder,
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
