import type { Draft } from '../../../lib/domain/entity';
import type { Claim } from '../../../lib/domain/promotion-case';
import { changeClaim } from '../../../lib/store/promotion-case';
import { useWorkspace } from '../workspace/workspace';
import { type Saved, saveFields } from './save-fields';

/** What the learner writes of one competency. */
export type ClaimChanges = Partial<Pick<Draft<Claim>, 'statement' | 'ownView' | 'notApplicable' | 'inReport' | 'confidentiality'>>;

const nothingSaid: ClaimChanges = {
  statement: null,
  ownView: null,
  notApplicable: { privateReason: '', printedReason: '' },
  inReport: true,
  confidentiality: 'internal',
};

/** Saving the learner's own part of a competency; `base` is the claim as it stood when the learner began. */
export function useClaim(competencyId: string) {
  const workspace = useWorkspace();
  return async (base: Claim | null, changes: ClaimChanges, said?: string): Promise<Saved<Claim>> => {
    const caseId = workspace.portfolio.value.case?.id;
    if (!caseId) return { kind: 'refused' };
    return saveFields<Claim>(
      workspace,
      base,
      changes,
      (known, now) => changeClaim(workspace.db, { caseId, competencyId }, known, changes, now),
      { empty: nothingSaid, said },
    );
  };
}
