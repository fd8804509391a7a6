import type { CivilDate } from '../../../lib/domain/civil-date';
import { evidenceCode, type MappedKind } from '../../../lib/domain/entity';
import type { Portfolio } from '../../../lib/domain/portfolio';
import { whyNotProof } from '../../../lib/domain/readiness';
import { titleOfWin } from '../../../lib/domain/win';
import { formatDate } from '../../../lib/words/dates';
import { language, t } from '../../../lib/words/words';

/** A piece that is there already and could be mapped to a competency. */
export type Choice = { id: string; code: string; title: string; about: string };

/** What of a kind is there and not mapped to the competency yet; other people's badges are nobody's proof and left out. */
export function choicesFor(portfolio: Portfolio, kind: MappedKind, competencyId: string, today: CivilDate): Choice[] {
  const mapped = new Set(
    portfolio.mappings
      .filter((one) => one.competencyId === competencyId && one.kind === kind && one.verdict === 'confirmed')
      .map((one) => one.evidenceId),
  );
  return piecesOf(portfolio, kind, today)
    .filter(({ id }) => !mapped.has(id))
    .map(({ code, ...piece }) => ({ ...piece, code: code === null ? t('notes:code') : evidenceCode(code) }));
}

function piecesOf(portfolio: Portfolio, kind: MappedKind, today: CivilDate): (Omit<Choice, 'code'> & { code: number | null })[] {
  switch (kind) {
    case 'badge':
      return portfolio.badges
        .filter((badge) => badge.owner !== 'other')
        .map((badge) => {
          const because = whyNotProof(badge, today);
          const facts = [badge.issuer, badge.issuedOn && day(badge.issuedOn), because && t(`case:noBox.${because}`)];
          return { id: badge.id, code: badge.code, title: badge.title, about: facts.filter(Boolean).join(' · ') };
        });
    case 'artifact':
      return portfolio.artifacts.map(({ id, code, title, doneOn }) => ({ id, code, title, about: doneOn ? day(doneOn) : '' }));
    case 'metric':
      return portfolio.metrics.map(({ id, code, name, unit }) => ({ id, code, title: name, about: unit }));
    case 'feedback':
      return portfolio.feedback.map(({ id, code, who, role, state }) => ({
        id,
        code,
        title: who,
        about: [role, state === 'asked' ? t('case:words.asked') : ''].filter(Boolean).join(' · '),
      }));
    case 'win':
      return portfolio.wins
        .filter(({ workId }) => workId === null)
        .map((win) => ({ id: win.id, code: null, title: titleOfWin(win), about: win.happenedOn ? day(win.happenedOn) : '' }));
    default:
      return kind satisfies never;
  }
}

const day = (date: CivilDate) => formatDate(date, language());
