import { Archive, BriefcaseBusiness, CircleQuestionMark, FileText, ListChecks, Paperclip, SunMoon } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/words/words';
import { Brand } from '../../ui/brand';
import { Icon } from '../../ui/icon';
import { nextTheme, theme } from '../../ui/theme';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { href, type Room, rooms, route } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { CaseHead } from './case-head';
import { HelpDialog } from './help-dialog';
import { SampleBar } from './sample-bar';
import { Toasts } from './toasts';

const icons = { case: BriefcaseBusiness, evidence: Paperclip, criteria: ListChecks, report: FileText, backup: Archive };

/** The frame of every room: the rooms, the head with the case and the search, the room itself, and the toasts. */
export function Shell({ children, backupAge }: { children: ComponentChildren; backupAge: string | null }) {
  const page = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const [help, setHelp] = useState(false);
  const { sample } = useWorkspace();
  const place = `${route.value.room}/${route.value.path.join('/')}`;
  const first = useRef(true);
  // A new place is announced by moving the focus to it, as a new page would; not at the first drawing.
  useEffect(() => {
    if (!first.current) main.current?.focus({ preventScroll: true });
    first.current = false;
  }, [place]);
  useKeptFocus(page);
  return (
    <div class="app" ref={page}>
      <button type="button" class="btn skip" onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      {sample ? <SampleBar /> : null}
      <nav class="nav" aria-label={t('shell.rooms')}>
        <a class="brand" href={href('case')} aria-label={t('proofolio')}>
          <Brand name={t('proofolio')} />
        </a>
        {rooms.map((room) => (
          <a key={room} class="room" href={href(room)} aria-current={route.value.room === room ? 'page' : undefined}>
            <Icon of={icons[room]} />
            {t(`shell.room.${room}`)}
            {room === 'backup' && backupAge ? <small>{backupAge}</small> : null}
          </a>
        ))}
        <div class="nav-foot">
          <button type="button" class="btn btn-quiet btn-small" onClick={() => nextTheme(document.documentElement)}>
            <Icon of={SunMoon} /> <span>{t(`shell.theme.${theme.value}`)}</span>
          </button>
          <button type="button" class="btn btn-quiet btn-small" onClick={() => setHelp(true)}>
            <Icon of={CircleQuestionMark} /> <span>{t('shell.help')}</span>
          </button>
        </div>
      </nav>
      <CaseHead />
      <main class="room-page" id="main" ref={main} tabIndex={-1} aria-label={t(`shell.room.${route.value.room satisfies Room}`)}>
        {children}
      </main>
      <Toasts />
      {help ? <HelpDialog onClose={() => setHelp(false)} /> : null}
    </div>
  );
}
