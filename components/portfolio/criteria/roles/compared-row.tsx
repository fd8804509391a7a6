import type { Asked, AskedChange, ComparedCompetency } from '../../../../lib/domain/compare-targets';
import { t } from '../../../../lib/words/words';
import { ProofMark } from '../../../ui/proof-mark';
import { boxesOf, sayMark } from '../../claim/proof-words';
import { href } from '../../workspace/route';

/** One competency of a comparison: what changes, how it is proven so far, and both texts verbatim. */
export function ComparedRow({ row, names }: { row: ComparedCompetency; names: { before: string | null; after: string } }) {
  const { competency, before, after, change, readiness, ownView } = row;
  const isOne = names.before === null || change.kind === 'same';
  const facts = [
    t(`word.${readiness.word}`),
    ownView && ownView !== 'not applicable' ? t('roles:compare.ownView', { view: t(`ownView.${ownView}`) }) : '',
  ];
  return (
    <article class="compared" data-missing={row.isMissing ? '' : undefined}>
      <header>
        <h3>
          <a href={href('criteria', competency.id)}>{competency.title}</a>
        </h3>
        {names.before !== null ? <span class={change.kind === 'same' ? 'chip' : 'chip chip-change'}>{sayChange(change)}</span> : null}
        {after ? (
          <p class="row-meta">
            <ProofMark boxes={boxesOf(readiness)} label={sayMark(readiness)} size="small" /> {facts.filter(Boolean).join(' · ')}
            {row.isMissing ? <span class="warn"> · {t('roles:compare.isMissing')}</span> : null}
          </p>
        ) : null}
      </header>
      <div class={isOne ? 'compared-texts compared-one' : 'compared-texts'}>
        {isOne ? null : <Side name={names.before ?? ''} asked={before} />}
        <Side name={change.kind === 'same' && names.before !== null ? `${names.before} · ${names.after}` : names.after} asked={after} />
      </div>
    </article>
  );
}

function Side({ name, asked }: { name: string; asked: Asked | null }) {
  return (
    <section>
      <h4>
        {name}
        {asked && asked.label !== name ? <span class="muted"> · {asked.label}</span> : null}
      </h4>
      {asked === null ? <p class="small muted">{t('roles:compare.notAsked')}</p> : null}
      {asked && asked.text.trim() === '' && asked.indicators.length === 0 ? <p class="small muted">{t('roles:compare.noText')}</p> : null}
      {asked && (asked.text.trim() !== '' || asked.indicators.length > 0) ? (
        <blockquote class="verbatim">
          {asked.text.trim() ? <p class="compared-text">{asked.text}</p> : null}
          {asked.indicators.length > 0 && !asked.indicators.every((one) => asked.text.includes(one)) ? (
            <ul>
              {asked.indicators.map((one, index) => (
                <li key={index}>{one}</li>
              ))}
            </ul>
          ) : null}
        </blockquote>
      ) : null}
    </section>
  );
}

function sayChange(change: AskedChange): string {
  if (change.kind !== 'higher' && change.kind !== 'lower') return t(`roles:compare.change.${change.kind}`);
  const said = t(`roles:compare.change.${change.kind}`, { count: change.rungs });
  return change.isSameText ? t('roles:compare.change.sameText', { change: said }) : said;
}
