import { askedOf } from './asked';
import type { Portfolio } from './portfolio';

/**
 * All that a competency asks of the learner as the case stands, as one text: its description and what the level aimed
 * at asks; its title alone where it says no more. A statement was written for this text.
 */
export function askedTextOf(portfolio: Portfolio, competencyId: string): string {
  const competency = portfolio.competencies.find((one) => one.id === competencyId);
  const framework = portfolio.frameworks.find((one) => one.id === competency?.frameworkId);
  const order = (levelId: string) => framework?.levels.find((one) => one.id === levelId)?.order ?? 0;
  const asked = [...askedOf(portfolio, competencyId)].sort((a, b) => order(a.levelId) - order(b.levelId));
  const bullets = (text: string, indicators: readonly string[]) => indicators.filter((one) => !text.includes(one)).map((one) => `• ${one}`);
  const texts = asked.map(({ text, indicators }) => [text, ...bullets(text, indicators)].filter(Boolean).join('\n'));
  const parts = [competency?.statement ?? '', ...texts].filter((one) => one.trim() !== '');
  return parts.length > 0 ? parts.join('\n\n') : (competency?.title ?? '');
}
