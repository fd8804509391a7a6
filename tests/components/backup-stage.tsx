import 'fake-indexeddb/auto';
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import backup from '../../assets/locales/en/backup.json';
import shared from '../../assets/locales/en/shared.json';
import { BackupRoom } from '../../components/portfolio/backup/backup-room';
import { Toasts } from '../../components/portfolio/shell/toasts';
import { createWorkspace, WorkspaceContext } from '../../components/portfolio/workspace/workspace';
import { Database } from '../../lib/store/database';
import { follow, readPortfolio } from '../../lib/store/live';
import { speak } from '../../lib/words/words';

// The document's own blobs cannot be stored here; those of the runtime can, as in a browser.
Object.assign(globalThis, { Blob: NodeBlob, File: NodeFile });

export const now = Date.UTC(2026, 10, 22, 12);

/** What was handed to the browser to save. */
export const handedOver: { blob: Blob; name: string }[] = [];
let handed = new NodeBlob([]) as Blob;
URL.createObjectURL = (blob) => {
  handed = blob as Blob;
  return 'blob:backup';
};
URL.revokeObjectURL = () => {};
HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
  handedOver.push({ blob: handed, name: this.download });
};
// The document here has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.open = true;
};

/** The room Backup on a database of its own, at a path below `#/backup`. */
export async function openBackup(db: Database, options: { path?: string[]; sample?: boolean; clock?: number } = {}): Promise<void> {
  speak({ shared, backup });
  document.title = 'Proofolio';
  document.documentElement.lang = 'en';
  const live = follow(() => readPortfolio(db));
  const workspace = createWorkspace(db, live.value, options.sample ?? false, () => options.clock ?? now);
  render(
    <WorkspaceContext.Provider value={workspace}>
      <main aria-label="Backup">
        <h1>Proofolio</h1>
        <BackupRoom path={options.path ?? []} />
      </main>
      <Toasts />
    </WorkspaceContext.Provider>,
  );
  await waitFor(() => screen.getByRole('heading', { level: 2 }));
}

/** Chooses a file as if in the browser's own dialog. */
export async function chooseFile(content: BlobPart[], name: string): Promise<void> {
  const input = await waitFor(() => screen.getByLabelText('Choose a backup file', { selector: 'input' }));
  Object.defineProperty(input, 'files', { value: [new File(content, name)], configurable: true });
  fireEvent.change(input);
}

/** What axe finds, colours apart: those are judged in a browser. */
export async function faultsOf(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

let opened = 0;
/** An empty database of its own. */
export const emptyDatabase = (): Database => new Database(`proofolio-backup-${++opened}`);
