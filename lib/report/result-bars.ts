import { changeOf } from '../domain/change';
import { evidenceCode } from '../domain/entity';
import { latestReading, type Metric, type Reading } from '../domain/metric';
import { sayBasis, sayChange } from '../words/change-words';
import { formatNumber } from '../words/dates';
import { language, t } from '../words/words';
import { anchors, type ChangeBars, type Rich } from './report';
import { shortDate, type ReportDraft } from './report-draft';
import { hostOf, safeLink } from './safe-link';

/** Before and after of a complete result with all that a sceptic asks of it; null while one of the two is missing. */
export function describeResult(draft: ReportDraft, metric: Metric): ChangeBars | null {
  const change = changeOf(metric);
  const [first, later] = [metric.baseline, latestReading(metric)];
  if (change === null || first === null || later === null) return null;
  const values = { before: sayValue(change.before, metric.unit), after: sayValue(change.after, metric.unit) };
  const labels = { before: whenRead(first, 'before'), after: whenRead(later, 'after') };
  const says = sayChange(change);
  // Bars start at zero; a negative value has no bar, and its number says it.
  const longest = Math.max(change.before, change.after, 0) || 1;
  const share = (value: number) => Math.max(0, Math.min(1, value / longest));
  return {
    code: evidenceCode(metric.code),
    evidenceId: metric.id,
    before: { label: labels.before, value: values.before, share: share(change.before) },
    after: { label: labels.after, value: values.after, share: share(change.after) },
    headline: t('report:changes.says', { name: metric.name, change: says }),
    details: detailsOf(draft, metric, first, later),
    inWords: t('report:changes.inWords', {
      name: metric.name,
      beforeLabel: labels.before,
      before: values.before,
      afterLabel: labels.after,
      after: values.after,
      change: says,
    }),
  };
}

/** A value with its unit; a per cent sign and a currency stand as people write them. */
export function sayValue(value: number, unit: string): string {
  return [formatNumber(value, language()), unit.trim()].filter(Boolean).join('\u00a0');
}

/** When a reading holds: the period in the learner's words, else its date, else "before" or "after". */
function whenRead(reading: Reading, fallback: 'before' | 'after'): string {
  return reading.period.trim() || (reading.on ? shortDate(reading.on) : t(`report:changes.${fallback}`));
}

/** Sample, basis, source, target, own part: what says how far the number carries. */
function detailsOf(draft: ReportDraft, metric: Metric, first: Reading, later: Reading): Rich {
  const basis = draft.basisOf(metric);
  const [sampleBefore, sampleAfter] = [first.sample.trim(), later.sample.trim()];
  const sample =
    sampleBefore && sampleAfter && sampleBefore !== sampleAfter
      ? t('report:changes.samples', { before: sampleBefore, after: sampleAfter })
      : sampleAfter || sampleBefore;
  const notes = [...new Set([first.source?.note.trim(), later.source?.note.trim()].filter(Boolean))].join('; ');
  const parts: Rich[] = [
    [{ text: sample }],
    [{ text: basis ? sayBasis(basis) : '' }],
    [{ text: notes && t('report:changes.source', { text: notes }) }],
    ...sourceLinks(draft, [first, later]),
    [{ text: metric.target === null ? '' : t('report:changes.target', { value: sayValue(metric.target, metric.unit) }) }],
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
