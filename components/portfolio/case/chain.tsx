import { useState } from 'preact/hooks';
import { competenciesOfCase } from '../../../lib/domain/asked';
import { type EvidenceKind, evidenceKinds } from '../../../lib/domain/entity';
import { groupBadges } from '../../../lib/domain/grouping';
import { t } from '../../../lib/words/words';
import { hrefOfNew } from '../claim/act-place';
import type { CaseRow } from '../claim/case-rows';
import { choicesFor } from '../claim/choices';
import { MaySupport } from '../suggested/may-support';
import { type SuggestedPiece, useSuggestedEvidence } from '../suggested/use-suggested-evidence';
import { useWorkspace } from '../workspace/workspace';
import { BadgeItem } from './badge-item';
import { ChooseEvidence } from './choose-evidence';
import { NotesHere } from './notes-here';
import { ResultItem } from './result-item';
import { WordsItem } from './words-item';
import { WorkItem } from './work-item';

/** The four boxes of the mark, unfolded into four steps; the line between two steps breaks where proof is missing. */
export function Chain({ row }: { row: CaseRow }) {
  const { marks, next } = row.readiness;
  const suggested = useSuggestedEvidence(row, competenciesOfCase);
  return (
    <div class="chain">
      {evidenceKinds.map((kind, index) => {
        const after = evidenceKinds[index + 1];
        const link = after === undefined ? 'none' : marks[kind] && marks[after] ? 'whole' : 'broken';
        return (
          <section key={kind} class="step" data-link={link} aria-label={t(`mark.${kind}`)}>
            <div class="rail" aria-hidden="true">
              <i class="box" data-on={marks[kind] ? '' : undefined} data-next={next?.fills === kind ? '' : undefined} />
            </div>
            <div>
              <StepHead kind={kind} row={row} suggested={suggested[kind]} />
              <StepItems kind={kind} row={row} />
              <MaySupport kind={kind} competency={row.competency} suggested={suggested[kind]} />
              {kind === 'artifact' ? <NotesHere row={row} suggested={suggested.win} /> : null}
            </div>
          </section>
        );
      })}
    </div>
  );
}

type HeadProps = { kind: EvidenceKind; row: CaseRow; suggested: readonly SuggestedPiece[] };

function StepHead({ kind, row: { competency }, suggested }: HeadProps) {
  const { portfolio, today } = useWorkspace();
  const [choosing, setChoosing] = useState(false);
  const choices = choicesFor(portfolio.value, kind, competency.id, today());
  return (
    <div class="step-head">
      <h3>{t(`mark.${kind}`)}</h3>
      <div class="ways">
        {choices.length > 0 ? (
          <button type="button" class="link" onClick={() => setChoosing(true)}>
            {t(`case:chain.choose.${kind}`)}
          </button>
        ) : null}
        <a href={hrefOfNew(kind, competency.id)}>{t(`case:chain.add.${kind}`)}</a>
      </div>
      {choosing ? (
        <ChooseEvidence kind={kind} competency={competency} choices={choices} suggested={suggested} onClose={() => setChoosing(false)} />
      ) : null}
    </div>
  );
}

function StepItems({ kind, row }: { kind: EvidenceKind; row: CaseRow }) {
  const { portfolio } = useWorkspace();
  const { evidence } = row.readiness;
  switch (kind) {
    case 'badge': {
      const groups = groupBadges(evidence.badges, portfolio.value.stacks);
      return groups.length > 0 ? (
        groups.map((group) => <BadgeItem key={group.badge.id} group={group} row={row} />)
      ) : (
        <NoneYet kind={kind} />
      );
    }
    case 'artifact':
      return evidence.artifacts.length > 0 ? (
        evidence.artifacts.map((one) => <WorkItem key={one.id} work={one} row={row} />)
      ) : (
        <NoneYet kind={kind} />
      );
    case 'metric':
      return evidence.metrics.length > 0 ? (
        evidence.metrics.map((one) => <ResultItem key={one.id} metric={one} row={row} />)
      ) : (
        <NoneYet kind={kind} />
      );
    case 'feedback':
      return evidence.feedback.length > 0 ? (
        evidence.feedback.map((one) => <WordsItem key={one.id} words={one} row={row} />)
      ) : (
        <NoneYet kind={kind} />
      );
    default:
      return kind satisfies never;
  }
}

const NoneYet = ({ kind }: { kind: EvidenceKind }) => <p class="muted">{t(`case:chain.none.${kind}`)}</p>;
