import { type EvidenceKind, evidenceCode, evidenceKinds } from '../../../lib/domain/entity';
import type { Framework } from '../../../lib/domain/framework';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { t } from '../../../lib/words/words';
import { tabOfKind } from '../evidence/evidence-place';
import { href } from '../route';
import { useWorkspace } from '../workspace';

/** A piece that stood behind the older edition and stands behind nothing in the newer. */
type LeftPiece = { kind: EvidenceKind; id: string; code: number; title: string; stoodBehind: { id: string; title: string }[] };

/** What stayed with the older edition because nothing in the newer took its place, each with the way to map it again. */
export function LeftBehind({ framework }: { framework: Framework }) {
  const { portfolio } = useWorkspace();
  const older = portfolio.value.frameworks.find((one) => one.id === framework.replacesId);
  const pieces = older ? leftPieces(portfolio.value, older, framework) : [];
  const statements = older ? leftStatements(portfolio.value, older, framework) : [];
  if (!older || pieces.length + statements.length === 0) return null;
  return (
    <section class="section left-behind" aria-labelledby="left-behind">
      <h3 id="left-behind">{t('editions:left.title', { count: pieces.length + statements.length })}</h3>
      <p class="small muted criteria-lead">{t('editions:left.text', { title: older.title })}</p>
      <ul class="edition-items">
        {pieces.map(({ kind, id, code, title, stoodBehind }) => (
          <li key={id}>
            <p>
              <span class="code">{evidenceCode(code)}</span> {title}
            </p>
            <p class="small muted">
              {t('editions:left.behind')}{' '}
              {stoodBehind.map((one, index) => (
                <span key={one.id}>
                  {index > 0 ? ', ' : ''}
                  <a href={href('criteria', one.id)}>{one.title}</a>
                </span>
              ))}
              {' · '}
              <a href={href('evidence', tabOfKind[kind], id, 'edit')}>
                <span class="hidden-text">{title}: </span>
                {t('editions:left.mapAgain')}
              </a>
            </p>
          </li>
        ))}
        {statements.map(({ id, title, statement }) => (
          <li key={id}>
            <p class="criteria-verbatim">{t('case:quoted', { text: statement })}</p>
            <p class="small muted">
              {t('editions:left.statement')} <a href={href('criteria', id)}>{title}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function leftPieces(portfolio: Portfolio, older: Framework, newer: Framework): LeftPiece[] {
  const frameworkOf = new Map(portfolio.competencies.map((one) => [one.id, one]));
  const confirmed = portfolio.mappings.filter((one) => one.verdict === 'confirmed');
  const inNewer = new Set(
    confirmed.filter((one) => frameworkOf.get(one.competencyId)?.frameworkId === newer.id).map((one) => one.evidenceId),
  );
  const lists = { badge: portfolio.badges, artifact: portfolio.artifacts, metric: portfolio.metrics, feedback: portfolio.feedback };
  return evidenceKinds.flatMap((kind) =>
    lists[kind].flatMap((piece): LeftPiece[] => {
      const stoodBehind = confirmed.flatMap(({ evidenceId, competencyId }) => {
        const competency = frameworkOf.get(competencyId);
        return evidenceId === piece.id && competency?.frameworkId === older.id ? [{ id: competency.id, title: competency.title }] : [];
      });
      const title = 'title' in piece ? piece.title : 'name' in piece ? piece.name : piece.who;
      return stoodBehind.length > 0 && !inNewer.has(piece.id) ? [{ kind, id: piece.id, code: piece.code, title, stoodBehind }] : [];
    }),
  );
}

function leftStatements(portfolio: Portfolio, older: Framework, newer: Framework): { id: string; title: string; statement: string }[] {
  const competencies = new Map(portfolio.competencies.map((one) => [one.id, one]));
  const said = portfolio.claims.filter((one) => one.statement !== null && one.caseId === portfolio.case?.id);
  const ofFramework = (id: string) => said.filter((one) => competencies.get(one.competencyId)?.frameworkId === id);
  const now = ofFramework(newer.id).map((one) => one.statement ?? '');
  return ofFramework(older.id).flatMap(({ competencyId, statement }) => {
    const text = statement ?? '';
    if (now.some((one) => one.includes(text))) return [];
    return [{ id: competencyId, title: competencies.get(competencyId)?.title ?? '', statement: text }];
  });
}
