import { ArrowLeft } from 'lucide';
import { nameOfTarget } from '../../../lib/domain/asked';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import { ProofMark } from '../../ui/proof-mark';
import { hrefOfAct } from '../claim/act-place';
import type { CaseRow } from '../claim/case-rows';
import { boxesOf, sayMark, sayWhy } from '../claim/proof-words';
import { href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { Chain } from './chain';
import { Criterion } from './criterion';
import { GapPlan } from './gap-plan';
import { Judgements } from './judgements';
import { NotApplicableReasons } from './not-applicable-reasons';
import { OwnViewSelect } from './own-view';
import { RereadHere } from './reread-here';
import { Statement } from './statement';

/** One competency: what is asked, how it is proven and why, the next act, the criterion, the chain, the learner's own words. */
export function CompetencyThing({ row }: { row: CaseRow }) {
  const { competency, readiness } = row;
  const isOut = readiness.word === 'not applicable';
  return (
    <article class="thing case-thing" aria-label={competency.title}>
      <a class="btn btn-quiet btn-small back" href={href('case')}>
        <Icon of={ArrowLeft} /> {t('case:thing.back')}
      </a>
      <ThingHead row={row} />
      <Verdict row={row} />
      {isOut ? <NotApplicableReasons row={row} /> : <PrimaryAct row={row} />}
      <Criterion competency={competency} />
      <Chain row={row} />
      <RereadHere row={row} />
      <Judgements competency={competency} />
      <Statement row={row} />
      <GapPlan row={row} />
    </article>
  );
}

function ThingHead({ row }: { row: CaseRow }) {
  const { portfolio } = useWorkspace();
  const role = nameOfTarget(portfolio.value) || portfolio.value.case?.toRole;
  const facts = [
    row.area?.title,
    role && t(row.asked ? 'case:thing.askedOfAt' : 'case:thing.askedOf', { role, level: row.asked ?? '' }),
    row.competency.priority && t(`priority.${row.competency.priority}`),
  ];
  return (
    <header class="thing-head">
      <div>
        <p class="small muted">{facts.filter(Boolean).join(' · ')}</p>
        <h2 class={row.competency.title.length > 90 ? 'long' : undefined}>{row.competency.title}</h2>
      </div>
      <OwnViewSelect row={row} />
    </header>
  );
}

function Verdict({ row: { readiness } }: { row: CaseRow }) {
  return (
    <div class="verdict">
      <ProofMark boxes={boxesOf(readiness, readiness.next?.fills)} label={sayMark(readiness)} size="large" />
      <span class="word">{t(`word.${readiness.word}`)}</span>
      <span class="muted why">{sayWhy(readiness)}</span>
    </div>
  );
}

function PrimaryAct({ row: { readiness, competency } }: { row: CaseRow }) {
  const { next } = readiness;
  if (!next) return <p class="act muted">{t('case:thing.nothingMissing')}</p>;
  return (
    <div class="act">
      <a class="btn btn-primary" href={hrefOfAct(next, competency.id)}>
        {t(`next.${next.code}`)}
      </a>
      <span class="small muted">{t(`wouldFill.${next.fills}`)}</span>
    </div>
  );
}
