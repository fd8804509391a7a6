import { type MappedKind, mappedKinds } from '../../../../lib/domain/entity';
import type { Competency, Framework } from '../../../../lib/domain/framework';
import type { Portfolio } from '../../../../lib/domain/portfolio';
import { t } from '../../../../lib/words/words';
import { tabOfKind } from '../../workspace/evidence-place';
import { href } from '../../workspace/route';
import { useWorkspace } from '../../workspace/workspace';
import { type NamedPiece, namedPieces } from '../edit/named-pieces';

/** A piece that stood behind competencies of the older edition that go on nowhere. */
type LeftPiece = NamedPiece & { kind: MappedKind; stoodBehind: { id: string; title: string }[] };

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
              <span class="code">{code}</span> {title}
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

/** The competencies of the older edition that go on in none of the newer. */
function goneCompetencies({ competencies }: Portfolio, older: Framework, newer: Framework): Map<string, Competency> {
  const kept = new Set(competencies.filter((one) => one.frameworkId === newer.id).flatMap((one) => one.formerIds ?? []));
  return new Map(competencies.filter((one) => one.frameworkId === older.id && !kept.has(one.id)).map((one) => [one.id, one]));
}

function leftPieces(portfolio: Portfolio, older: Framework, newer: Framework): LeftPiece[] {
  const gone = goneCompetencies(portfolio, older, newer);
  const inNewer = new Set(portfolio.competencies.filter((one) => one.frameworkId === newer.id).map((one) => one.id));
  const confirmed = portfolio.mappings.filter((one) => one.verdict === 'confirmed');
  // What was mapped since the newer edition came has found its place; what was carried with it says nothing of the rest.
  const mappedSince = confirmed.filter((one) => inNewer.has(one.competencyId) && one.createdAt > newer.createdAt);
  const settled = new Set(mappedSince.map((one) => one.evidenceId));
  const named = namedPieces(portfolio);
  return mappedKinds.flatMap((kind) =>
    named[kind].flatMap((piece): LeftPiece[] => {
      const stoodBehind = confirmed.flatMap(({ evidenceId, competencyId }) => {
        const competency = evidenceId === piece.id ? gone.get(competencyId) : undefined;
        return competency ? [{ id: competency.id, title: competency.title }] : [];
      });
      return stoodBehind.length > 0 && !settled.has(piece.id) ? [{ kind, ...piece, stoodBehind }] : [];
    }),
  );
}

function leftStatements(portfolio: Portfolio, older: Framework, newer: Framework): { id: string; title: string; statement: string }[] {
  const gone = goneCompetencies(portfolio, older, newer);
  const inNewer = new Set(portfolio.competencies.filter((one) => one.frameworkId === newer.id).map((one) => one.id));
  const said = portfolio.claims.filter((one) => one.statement !== null && one.caseId === portfolio.case?.id);
  const now = said.filter((one) => inNewer.has(one.competencyId)).map((one) => one.statement ?? '');
  return said.flatMap(({ competencyId, statement }) => {
    const [competency, text] = [gone.get(competencyId), statement ?? ''];
    return competency && !now.some((one) => one.includes(text)) ? [{ id: competency.id, title: competency.title, statement: text }] : [];
  });
}
