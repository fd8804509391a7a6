import { useEffect, useState } from 'preact/hooks';
import { imageAddress, saveFile } from '../../../../../lib/browser/save-file';
import type { KeptProof } from '../../../../../lib/domain/sighting';
import { type OpenedProof, openProof } from '../../../../../lib/store/sightings';
import { t } from '../../../../../lib/words/words';
import { Dialog } from '../../../../ui/dialog';
import { Notice } from '../../../../ui/notice';
import { useWorkspace } from '../../../workspace/workspace';
import { readImageFacts } from '../../work/image-facts';

type Opened = Exclude<OpenedProof, { kind: 'missing' }>;

/** One thing that was kept of a page, with its hash; opening it computes the hash anew and says whether it still holds. */
export function Kept({ kept }: { kept: KeptProof }) {
  const { db, say, warn } = useWorkspace();
  const [opened, setOpened] = useState<OpenedProof | null>(null);
  const [shown, setShown] = useState(false);
  const open = async (then: (proof: Opened) => void) => {
    const proof = await openProof(db, kept);
    setOpened(proof);
    if (proof.kind !== 'missing') then(proof);
  };
  const copyHash = () =>
    navigator.clipboard.writeText(kept.sha256).then(
      () => say(t('evidence:seen.hashCopied')),
      () => warn(t('evidence:seen.copyByHand', { hash: kept.sha256 })),
    );
  const isPicture = kept.what === 'picture' || kept.what === 'image';
  return (
    <li class="kept">
      <span class="strong">{t(`evidence:seen.what.${kept.what}`)}</span>
      <abbr class="small muted" title={kept.sha256}>
        {t('evidence:file.hash', { start: kept.sha256.slice(0, 12) })}
      </abbr>
      <span class="actions">
        {kept.what === 'data' ? null : (
          <button type="button" class="btn btn-small" onClick={() => (shown ? setShown(false) : open(() => setShown(true)))}>
            {t(shown ? 'evidence:seen.hide' : `evidence:seen.show.${kept.what}`)}
          </button>
        )}
        <button type="button" class="btn btn-small" onClick={() => open(({ blob, name }) => saveFile(blob, name))}>
          {t(`evidence:seen.save.${kept.what}`)}
        </button>
        <button type="button" class="btn btn-small btn-quiet" onClick={copyHash}>
          {t('evidence:seen.copyHash')}
        </button>
      </span>
      <Verdict of={opened} />
      {shown && opened && opened.kind !== 'missing' ? (
        isPicture ? (
          <Picture title={t(`evidence:seen.what.${kept.what}`)} opened={opened} onClose={() => setShown(false)} />
        ) : (
          <Words blob={opened.blob} />
        )
      ) : null}
    </li>
  );
}

/** Whether the bytes are still those that were kept. */
function Verdict({ of: opened }: { of: OpenedProof | null }) {
  return (
    <div class="kept-verdict" role="status">
      {opened?.kind === 'unchanged' ? <p class="small good">{t('evidence:seen.unchanged')}</p> : null}
      {opened?.kind === 'changed' ? <Notice>{t('evidence:seen.notAsKept')}</Notice> : null}
      {opened?.kind === 'missing' ? <Notice>{t('evidence:seen.lost')}</Notice> : null}
    </div>
  );
}

/** Text exactly as it was kept. */
function Words({ blob }: { blob: Blob }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let left = false;
    void blob.text().then((read) => {
      if (!left) setText(read);
    });
    return () => {
      left = true;
    };
  }, [blob]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and must do so by keyboard as well
    <section class="kept-text as-written small" tabIndex={0} aria-label={t('evidence:seen.what.text')}>
      {text}
    </section>
  );
}

/** The picture over the page; bytes that are no picture are not drawn. */
function Picture({ title, opened: { blob }, onClose }: { title: string; opened: Opened; onClose: () => void }) {
  const [url, setUrl] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let release = () => {};
    let left = false;
    void blob.arrayBuffer().then((bytes) => {
      const facts = readImageFacts(new Uint8Array(bytes));
      if (left) return;
      if (!facts) return setRefused(true);
      const address = imageAddress(blob, facts.type);
      release = address.release;
      setUrl(address.url);
    });
    return () => {
      left = true;
      release();
    };
  }, [blob]);
  return (
    <Dialog title={title} wide onClose={onClose}>
      {url ? <img class="kept-picture" src={url} alt={t('evidence:seen.pictureAlt')} /> : null}
      {refused ? <p>{t('evidence:seen.noPicture')}</p> : null}
      <div class="actions">
        <button type="button" class="btn" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
