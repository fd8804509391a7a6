import { Search as SearchIcon } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { evidenceCode } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { titleOfWin } from '../../../lib/domain/win';
import { t } from '../../../lib/words/words';
import { holdsWords } from '../../ui/holds-words';
import { Icon } from '../../ui/icon';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';

type Hit = { href: string; title: string; what: string };

/** Search over everything that is stored; `/` leads here from anywhere, Esc leaves. */
export function Search() {
  const { portfolio } = useWorkspace();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const abort = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
        if (event.key !== '/' || typing || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        input.current?.focus();
      },
      { signal: abort.signal },
    );
    return () => abort.abort();
  }, []);
  const hits = query.trim().length > 1 ? findEverywhere(portfolio.value, query).slice(0, 12) : [];
  return (
    <search class="find" onKeyDown={(event) => event.key === 'Escape' && setQuery('')}>
      <Icon of={SearchIcon} />
      <input
        ref={input}
        class="input"
        type="search"
        placeholder={t('shell.search')}
        aria-label={t('shell.search')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {query === '' ? (
        <span class="key-hint" aria-hidden="true">
          /
        </span>
      ) : null}
      {query.trim().length > 1 ? (
        <div class="find-results" aria-live="polite">
          <p class="small muted hidden-text">{t('shell.found', { count: hits.length })}</p>
          {hits.length === 0 ? <p class="row muted">{t('shell.nothingFound')}</p> : null}
          {hits.map((hit) => (
            <a key={hit.href + hit.title} class="row" href={hit.href} onClick={() => setQuery('')}>
              <span class="code">{hit.what}</span>
              <span class="row-title">{hit.title}</span>
            </a>
          ))}
        </div>
      ) : null}
    </search>
  );
}

/** Everything in which all words of the query stand, things with the words in their title first. */
export function findEverywhere(portfolio: Portfolio, query: string): Hit[] {
  const rank = (title: string, rest: string) => {
    if (!holdsWords(query, title, rest)) return 0;
    return holdsWords(query, title) ? 2 : 1;
  };
  const ranked: { hit: Hit; weight: number }[] = [];
  const consider = (hit: Hit, rest: string) => {
    const weight = rank(hit.title, `${hit.what} ${rest}`);
    if (weight > 0) ranked.push({ hit, weight });
  };
  for (const one of portfolio.competencies) {
    if (one.kind !== 'competency') continue;
    const asked = portfolio.expectations.filter((e) => e.competencyId === one.id).map((e) => e.text);
    consider({ href: href('case', one.id), title: one.title, what: t('shell.competency') }, [one.statement, ...asked].join(' '));
  }
  for (const one of portfolio.badges)
    consider(
      { href: href('evidence', 'badges', one.id), title: one.title, what: evidenceCode(one.code) },
      [one.issuer, ...one.skills].join(' '),
    );
  for (const one of portfolio.artifacts) {
    consider(
      { href: href('evidence', 'work', one.id), title: one.title, what: evidenceCode(one.code) },
      [one.challenge, one.action, one.result, one.myPart, one.text].join(' '),
    );
  }
  for (const one of portfolio.metrics)
    consider(
      { href: href('evidence', 'results', one.id), title: one.name, what: evidenceCode(one.code) },
      [one.unit, one.myPart].join(' '),
    );
  for (const one of portfolio.feedback)
    consider({ href: href('evidence', 'words', one.id), title: one.who, what: evidenceCode(one.code) }, [one.role, one.words].join(' '));
  for (const one of portfolio.wins)
    consider({ href: href('evidence', 'notes', one.id), title: titleOfWin(one), what: t('shell.note') }, one.text);
  return ranked.sort((a, b) => b.weight - a.weight).map((one) => one.hit);
}
