import { Fragment } from 'preact';
import { evidenceKinds, type MappedKind } from '../../../../lib/domain/entity';
import type { Competency, Framework } from '../../../../lib/domain/framework';
import { assessReadiness, type Readiness } from '../../../../lib/domain/readiness';
import { t } from '../../../../lib/words/words';
import { ProofMark } from '../../../ui/proof-mark';
import { frameworksHere } from '../../criteria/shown/frameworks-here';
import { tabOfKind } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { servedBy } from './saving';

/** The competencies that a piece or a note was confirmed for, each with how it is proven by now. */
export function StandsBehind({ kind, id }: { kind: MappedKind; id: string }) {
  const { portfolio } = useWorkspace();
  const isNote = kind === 'win';
  const ids = new Set(servedBy(portfolio.value, id));
  const served = portfolio.value.competencies.filter((one) => ids.has(one.id)).sort((a, b) => a.order - b.order);
  const { beside, earlier, archived } = frameworksHere(portfolio.value);
  const ofCase = served.filter((one) => one.frameworkId === portfolio.value.case?.frameworkId);
  const of = (framework: Framework) => served.filter((one) => one.frameworkId === framework.id);
  const further = beside.filter((one) => of(one).length > 0);
  const before = [...earlier, ...archived].filter((one) => of(one).length > 0);
  return (
    <section class="section">
      <h3 class="section-title">
        {t(isNote ? 'notes:speaksTo' : 'evidence:serves.title')}{' '}
        <a href={href('evidence', tabOfKind[kind], id, 'edit')}>{t('evidence:serves.change')}</a>
      </h3>
      {served.length === 0 ? <p class="muted">{t(isNote ? 'notes:speaksToNone' : 'evidence:serves.none')}</p> : null}
      <Served competencies={ofCase} room="case" />
      {further.map((framework) => (
        <Fragment key={framework.id}>
          <h4 class="small muted">{framework.title}</h4>
          <Served competencies={of(framework)} room="criteria" />
        </Fragment>
      ))}
      {before.length > 0 ? (
        <details>
          <summary class="small">{t('evidence:serves.before')}</summary>
          {before.map((framework) => (
            <Fragment key={framework.id}>
              <h4 class="small muted">{framework.title}</h4>
              <Served competencies={of(framework)} room="criteria" />
            </Fragment>
          ))}
        </details>
      ) : null}
    </section>
  );
}

function Served({ competencies, room }: { competencies: readonly Competency[]; room: 'case' | 'criteria' }) {
  const { portfolio, today } = useWorkspace();
  return (
    <ul class="served">
      {competencies.map((competency) => {
        const readiness = assessReadiness(portfolio.value, competency.id, today());
        return (
          <li key={competency.id}>
            <MarkOf readiness={readiness} />
            <span>
              <a href={href(room, competency.id)}>{competency.title}</a> <span class="small muted">{t(`word.${readiness.word}`)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function MarkOf({ readiness }: { readiness: Readiness }) {
  const said = Object.fromEntries(evidenceKinds.map((kind) => [kind, t(readiness.marks[kind] ? 'yes' : 'no')]));
  const boxes =
    readiness.word === 'not applicable' ? null : evidenceKinds.map((kind) => (readiness.marks[kind] ? 'on' : 'off') as 'on' | 'off');
  return <ProofMark boxes={boxes} label={boxes ? t('markText', said) : t('word.not applicable')} />;
}
