import { changeOf } from '../domain/change';
import { evidenceCode } from '../domain/entity';
import { isResultComplete, latestReading, type Metric, type Reading } from '../domain/metric';
import { sayBasis, sayChange } from '../words/change-words';
import { formatDate, formatNumber } from '../words/dates';
import { language, t } from '../words/words';
import { anchors, type ChangeBars, type Rich } from './report';
import type { ReportDraft } from './report-draft';
import { hostOf, safeLink } from './safe-link';

/** Before and after of a complete result with all that a sceptic asks of it; null while one of the two is missing. */
export function describeResult(draft: ReportDraft, metric: Metric): ChangeBars | null {
  const change = changeOf(metric);
  const [first, later] = [metric.baseline, latestReading(metric)];
  if (change === null || first === null || later === null || !isResultComplete(metric)) return null;
  const unit = shortUnit(metric);
  const labels = { before: whenRead(first, 'before'), after: whenRead(later, 'after') };
  const says = sayChange(change);
  // Bars start at zero; a negative value has no bar, and its number says it.
  const longest = Math.max(change.before, change.after, 0) || 1;
  const share = (value: number) => Math.max(0, Math.min(1, value / longest));
  return {
    code: evidenceCode(metric.code),
    evidenceId: metric.id,
    before: { label: labels.before, value: sayValue(change.before, unit), share: share(change.before) },
    after: { label: labels.after, value: sayValue(change.after, unit), share: share(change.after) },
    headline: t('report:changes.says', { name: metric.name, change: says }),
    fromTo: t('report:changes.fromTo', {
      name: metric.name,
      before: formatNumber(change.before, language()),
      after: sayValue(change.after, metric.unit),
      change: says,
    }),
    details: detailsOf(draft, metric, first, later),
    shortDetails: detailsOf(draft, metric, first, later, true),
    inWords: t('report:changes.inWords', {
      name: metric.name,
      beforeLabel: labels.before,
      before: sayValue(change.before, metric.unit),
      afterLabel: labels.after,
      after: sayValue(change.after, metric.unit),
      change: says,
    }),
  };
}

/** The unit where it is short; a long one would push bars and columns aside, and stands in the words beside them. */
export const shortUnit = (metric: Metric): string => (metric.unit.trim().length <= 6 ? metric.unit : '');

/** A value with its unit; a per cent sign and a currency stand as people write them. */
export function sayValue(value: number, unit: string): string {
  return [formatNumber(value, language()), unit.trim()].filter(Boolean).join('\u00a0');
}

/** When a reading holds: the period in the learner's words, else its date, else "before" or "after". */
function whenRead(reading: Reading, fallback: 'before' | 'after'): string {
  return reading.period.trim() || (reading.on ? formatDate(reading.on, language(), 'label') : t(`report:changes.${fallback}`));
}

/** Sample, basis, source, target, own part: what says how far the number carries; page 1 leaves out source and target. */
function detailsOf(draft: ReportDraft, metric: Metric, first: Reading, later: Reading, short = false): Rich {
  const basis = draft.basisOf(metric);
  const [sampleBefore, sampleAfter] = [first.sample.trim(), later.sample.trim()];
  const sample =
    sampleBefore && sampleAfter && sampleBefore !== sampleAfter
      ? t('report:changes.samples', { before: sampleBefore, after: sampleAfter })
      : sampleAfter || sampleBefore;
  const notes = [...new Set([first.source?.note.trim(), later.source?.note.trim()].filter(Boolean))].join('; ');
  const parts: Rich[] = [
    [{ text: shortUnit(metric) === '' ? metric.unit.trim() : '' }],
    [{ text: sample }],
    [{ text: basis ? sayBasis(basis) : '' }],
    ...(short ? [] : [[{ text: notes && t('report:changes.source', { text: notes }) }], ...sourceLinks(draft, [first, later])]),
    [{ text: short || metric.target === null ? '' : t('report:changes.target', { value: sayValue(metric.target, metric.unit) }) }],
    [{ text: metric.myPart.trim() && t('report:changes.myPart', { text: metric.myPart.trim() }) }],
  ];
  return joinFacts(parts);
}

/** The documents that say the values: pieces of work in this report by code, and addresses with their host visible. */
function sourceLinks(draft: ReportDraft, readings: Reading[]): Rich[] {
  const links = new Map<string, Rich>();
  for (const { source } of readings) {
    const work = draft.portfolio.artifacts.find((artifact) => artifact.id === source?.artifactId);
    if (work) links.set(work.id, [{ text: evidenceCode(work.code), link: { to: anchors.evidence(work.id) } }]);
    const href = safeLink(source?.url ?? null);
    if (href) links.set(href, [{ text: hostOf(href), link: { href } }]);
  }
  return [...links.values()];
}

/** Facts in one line with middle dots between them; empty ones fall out. */
export function joinFacts(parts: Rich[]): Rich {
  const said = parts.filter((part) => part.some((inline) => inline.text.trim() !== ''));
  return said.flatMap((part, i) => (i === 0 ? part : [{ text: ' · ' }, ...part]));
}
