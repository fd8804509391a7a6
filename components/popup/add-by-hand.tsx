import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Owner, Standing } from '../../lib/domain/badge';
import { t } from '../../lib/words/words';
import { SelectField, TextField } from '../ui/field';
import type { ByHandStart } from './adding-by-hand';
import { usePopup } from './popup-model';

type Typed = { title: string; issuer: string; issuedOn: string; verifyUrl: string; owner: Owner; standing: Standing };

const isLink = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

/** A badge in the learner's own words, begun with what the page offers. */
export function AddByHand({ start }: { start: ByHandStart }) {
  const { addByHand, closeByHand } = usePopup();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<Typed>({ ...start, issuedOn: start.issuedOn ?? '', owner: 'me' });
  const [tried, setTried] = useState(false);
  const set =
    <F extends keyof Typed>(field: F) =>
    (value: Typed[F]) =>
      setTyped({ ...typed, [field]: value });
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  const title = typed.title.trim();
  const link = typed.verifyUrl.trim();
  const faults = {
    title: title === '' ? t('popup:byHand.noTitle') : null,
    link: link !== '' && !isLink(link) ? t('popup:byHand.noLink') : null,
  };
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (faults.title || faults.link) return;
    void addByHand({
      ...emptyBadge,
      ...typed,
      platform: start.platform,
      title,
      issuer: typed.issuer.trim(),
      issuedOn: typed.issuedOn || null,
      verifyUrl: link || null,
    });
  };
  return (
    <form
      class="popup-form"
      ref={form}
      onSubmit={send}
      noValidate
      aria-labelledby="by-hand"
      onKeyDown={(event) => event.key === 'Escape' && leave(event, closeByHand)}
    >
      <main class="popup-body pad">
        <h2 id="by-hand">{t('popup:byHand.title')}</h2>
        <TextField
          label={t('popup:byHand.badge')}
          value={typed.title}
          maxLength={300}
          onInput={set('title')}
          error={tried ? faults.title : null}
        />
        <TextField label={t('popup:byHand.issuer')} value={typed.issuer} maxLength={300} onInput={set('issuer')} />
        <TextField
          label={t('popup:byHand.date')}
          hint={t('popup:byHand.dateHint')}
          type="date"
          value={typed.issuedOn}
          onInput={set('issuedOn')}
        />
        <TextField
          label={t('popup:byHand.link')}
          hint={t('popup:byHand.linkHint')}
          type="url"
          value={typed.verifyUrl}
          maxLength={2_048}
          onInput={set('verifyUrl')}
          error={tried ? faults.link : null}
        />
        <div class="form-pair">
          <SelectField label={t('popup:byHand.whose')} value={typed.owner} options={owners()} onChange={set('owner')} />
          <SelectField label={t('popup:byHand.standing')} value={typed.standing} options={standings()} onChange={set('standing')} />
        </div>
      </main>
      <footer class="popup-foot">
        <div class="acts">
          <button type="submit" class="btn btn-primary">
            {t('save')}
          </button>
          <button type="button" class="btn btn-quiet" onClick={closeByHand}>
            {t('cancel')}
          </button>
        </div>
      </footer>
    </form>
  );
}

/** Esc leaves the form and not the popup. */
export function leave(event: Event, close: () => void): void {
  event.preventDefault();
  close();
}

const owners = () => [
  { value: 'me' as Owner, label: t('popup:byHand.mine') },
  { value: 'other' as Owner, label: t('popup:byHand.other') },
];

const standings = () =>
  (['earned', 'in progress', 'planned'] as const).map((value) => ({ value: value as Standing, label: t(`standing.${value}`) }));

/** What nobody was asked for. */
const emptyBadge = {
  inReport: true,
  confidentiality: 'public',
  earner: null,
  state: 'unknown',
  expiresOn: null,
  credentialId: null,
  imageUrl: null,
  skills: [] as string[],
  description: null,
  criteria: null,
  assessment: 'unknown',
  startedOn: null,
} as const;
