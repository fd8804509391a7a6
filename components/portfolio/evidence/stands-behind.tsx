import { type EvidenceKind, evidenceKinds } from '../../../lib/domain/entity';
import { assessReadiness, type Readiness } from '../../../lib/domain/readiness';
import { t } from '../../../lib/words/words';
import { ProofMark } from '../../ui/proof-mark';
import { href } from '../route';
import { useWorkspace } from '../workspace';
import { tabOfKind } from './evidence-place';
import { servedBy } from './saving';

/** The competencies that a piece was confirmed for, each with how it is proven by now. */
export function StandsBehind({ kind, id }: { kind: EvidenceKind; id: string }) {
  const { portfolio, today } = useWorkspace();
  const ids = new Set(servedBy(portfolio.value, id));
  const served = portfolio.value.competencies.filter((one) => ids.has(one.id)).sort((a, b) => a.order - b.order);
  return (
    <section class="section">
      <h3 class="section-title">
        {t('evidence:serves.title')} <a href={href('evidence', tabOfKind[kind], id, 'edit')}>{t('evidence:serves.change')}</a>
      </h3>
      {served.length === 0 ? <p class="muted">{t('evidence:serves.none')}</p> : null}
      <ul class="served">
        {served.map((competency) => {
          const readiness = assessReadiness(portfolio.value, competency.id, today());
          return (
            <li key={competency.id}>
              <MarkOf readiness={readiness} />
              <span>
                <a href={href('case', competency.id)}>{competency.title}</a> <span class="small muted">{t(`word.${readiness.word}`)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function MarkOf({ readiness }: { readiness: Readiness }) {
  const said = Object.fromEntries(evidenceKinds.map((kind) => [kind, t(readiness.marks[kind] ? 'yes' : 'no')]));
  const boxes =
    readiness.word === 'not applicable' ? null : evidenceKinds.map((kind) => (readiness.marks[kind] ? 'on' : 'off') as 'on' | 'off');
  return <ProofMark boxes={boxes} label={boxes ? t('markText', said) : t('word.not applicable')} />;
}
