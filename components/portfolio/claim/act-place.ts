import type { EvidenceKind, MappedKind } from '../../../lib/domain/entity';
import type { MappedEvidence, NextAct } from '../../../lib/domain/readiness';
import { tabOfKind } from '../workspace/evidence-place';
import { href } from '../workspace/route';

/** Where a new piece of a kind is begun for a competency. */
export const hrefOfNew = (kind: EvidenceKind, competencyId: string): string => href('evidence', tabOfKind[kind], 'new', competencyId);

/** Where one piece or note is seen. */
export const hrefOfPiece = (kind: MappedKind, id: string): string => href('evidence', tabOfKind[kind], id);

/** Where the next act of a competency is done: a new piece, the piece that is begun, or the map of badges. */
export function hrefOfAct(act: NextAct, competencyId: string): string {
  switch (act.code) {
    case 'map a badge':
      return href('case', 'map');
    case 'add work':
    case 'add a result':
    case 'ask for words':
      return hrefOfNew(act.fills, competencyId);
    case 'add a reading':
      return href('evidence', 'results', act.evidenceId, 'reading');
    case 'complete work':
    case 'add a baseline':
    case 'record words':
    case 'get permission':
      return href('evidence', tabOfKind[act.fills], act.evidenceId, 'edit');
    default:
      return act satisfies never;
  }
}

/** The name of the piece that an act goes on with; null for a new one. */
export function pieceOfAct(act: NextAct, evidence: MappedEvidence): string | null {
  if (!('evidenceId' in act)) return null;
  const all = [
    ...evidence.artifacts.map(({ id, title }) => ({ id, name: title })),
    ...evidence.metrics.map(({ id, name }) => ({ id, name })),
    ...evidence.feedback.map(({ id, who }) => ({ id, name: who })),
  ];
  return all.find(({ id }) => id === act.evidenceId)?.name ?? null;
}
