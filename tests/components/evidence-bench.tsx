import { cleanup, render } from '@testing-library/preact';
import { afterAll, afterEach } from 'vitest';
import evidence from '../../assets/locales/en/evidence.json';
import notes from '../../assets/locales/en/notes.json';
import shared from '../../assets/locales/en/shared.json';
import suggested from '../../assets/locales/en/suggested.json';
import { EvidenceRoom } from '../../components/portfolio/evidence/evidence-room';
import { Toasts } from '../../components/portfolio/shell/toasts';
import { followAddress, route } from '../../components/portfolio/workspace/route';
import { createWorkspace, type Workspace, WorkspaceContext } from '../../components/portfolio/workspace/workspace';
import type { Artifact } from '../../lib/domain/artifact';
import type { Badge } from '../../lib/domain/badge';
import type { Metric, Reading } from '../../lib/domain/metric';
import { Database } from '../../lib/store/database';
import { follow, readPortfolio } from '../../lib/store/live';
import { speak } from '../../lib/words/words';

/** 3 August 2026, noon: the clock of the tests. */
export const noon = Date.UTC(2026, 7, 3, 12);

let bench = 0;
const listening = new AbortController();
followAddress(listening.signal);

// jsdom knows the element but not its modal way of opening.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
};

const opened: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const stop of opened.splice(0)) stop();
});
// What a screen still wanted to do after its last drawing must not meet a page that is gone.
afterAll(() => new Promise((resolve) => setTimeout(resolve, 250)));

/** A database of its own with a case of two competencies. */
export async function newDatabase(): Promise<Database> {
  const db = new Database(`evidence-${++bench}`);
  const base = { revision: 1, createdAt: 0, updatedAt: 0 };
  await db.cases.add({
    ...base,
    id: 'case',
    learner: 'Ada Muster',
    company: '',
    fromRole: 'Analyst',
    toRole: 'Lead Analyst',
    forWhom: '',
    reviewOn: null,
    coversFrom: null,
    coversTo: null,
    frameworkId: 'f',
    targetLevelId: 'l',
    ask: null,
    whyNow: '',
    askOfYou: '',
    headlineMetricIds: null,
    markDraft: true,
  });
  for (const [order, title] of ['Planning', 'Stakeholder communication'].entries()) {
    const id = `c${order + 1}`;
    await db.competencies.add({
      ...base,
      id,
      frameworkId: 'f',
      parentId: null,
      kind: 'competency',
      code: '',
      title,
      statement: '',
      order,
      priority: null,
    });
    await db.expectations.add({ ...base, id: `e-${id}`, frameworkId: 'f', competencyId: id, levelId: 'l', text: 'Asked.', indicators: [] });
  }
  return db;
}

/** The room over a database, at an address below `#/evidence/`; several may stand beside one another as tabs do. */
export async function openRoom(db: Database, address: string, clock: () => number = () => noon) {
  speak({ shared, evidence, suggested, notes });
  location.hash = `#/evidence/${address}`;
  route.value = { room: 'evidence', path: address.split('/') };
  const live = follow(() => readPortfolio(db));
  const workspace: Workspace = createWorkspace(db, live.value, false, clock);
  const Room = () => (live.value.value ? <EvidenceRoom path={route.value.path} /> : null);
  const screen = render(
    <WorkspaceContext.Provider value={workspace}>
      <Room />
      <Toasts />
    </WorkspaceContext.Provider>,
  );
  opened.push(live.stop);
  await screen.findByRole('tablist');
  return { ...screen, workspace };
}

/** Waits until `ask` gives something, as the store answers in its own time. */
export async function until<T>(ask: () => Promise<T | undefined | null | false> | T | undefined | null | false): Promise<T> {
  for (let tries = 0; tries < 2_000; tries++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nothing came');
}

const evidenceRow = { revision: 1, createdAt: 0, updatedAt: 0, inReport: true, confidentiality: 'internal' as const };

/** A badge with everything usual; what matters is given. */
export const aBadge = (given: Partial<Badge>): Badge => ({
  ...evidenceRow,
  id: 'b1',
  code: 1,
  platform: 'credly',
  standing: 'earned',
  owner: 'me',
  title: 'Data Storytelling',
  issuer: 'Open Data School',
  earner: 'Ada Muster',
  state: 'valid',
  issuedOn: '2026-09-01',
  expiresOn: null,
  credentialId: null,
  verifyUrl: 'https://www.credly.com/badges/1',
  imageUrl: null,
  skills: [],
  description: null,
  criteria: null,
  assessment: 'quiz',
  startedOn: null,
  provenance: { title: { kind: 'page', url: 'https://www.credly.com/badges/1', seenAt: noon, layer: 'dom' } },
  ...given,
});

/** A complete piece of work. */
export const aWork = (given: Partial<Artifact>): Artifact => ({
  ...evidenceRow,
  id: 'a1',
  code: 2,
  kind: 'text',
  title: 'Board deck',
  fileId: null,
  file: null,
  url: null,
  text: '',
  challenge: 'Many questions.',
  action: 'A new form.',
  result: 'Fewer questions.',
  myPart: 'The form.',
  others: '',
  doneOn: null,
  ...given,
});

/** One reading. */
export const aReading = (given: Partial<Reading>): Reading => ({
  id: 'r0',
  value: 12,
  on: null,
  period: '',
  recordedAt: noon,
  source: null,
  sample: '',
  ...given,
});

/** A result with a baseline of 12 and a reading of 9. */
export const aMetric = (given: Partial<Metric>): Metric => ({
  ...evidenceRow,
  id: 'm1',
  code: 3,
  name: 'Follow-up questions',
  unit: '',
  better: 'lower',
  baseline: aReading({ on: '2026-03' }),
  readings: [aReading({ id: 'r1', value: 9, on: '2026-09' })],
  target: null,
  myPart: '',
  badgeId: null,
  ...given,
});
