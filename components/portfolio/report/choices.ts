import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { defaultReportSettings, type ReportSection, type ReportSettings, reportSections } from '../../../lib/report/report';
import { getReportChoices, keepReportChoices } from '../../../lib/store/report-choices';
import { useWorkspace } from '../workspace/workspace';

/** Ready-made choices of sections: one page, what a manager reads before a review, or everything. */
export const presets = {
  brief: ['changes', 'not yet', 'who says so'],
  review: ['changes', 'not yet', 'who says so', 'criteria', 'register'],
  full: reportSections,
} as const satisfies Record<string, readonly ReportSection[]>;
export type Preset = keyof typeof presets;

/** The preset that the chosen sections are, if they are one. */
export function presetOf(include: readonly ReportSection[]): Preset | null {
  const same = (sections: readonly ReportSection[]) => sections.length === include.length && sections.every((one) => include.includes(one));
  return (Object.keys(presets) as Preset[]).find((name) => same(presets[name])) ?? null;
}

/** The settings of the report, kept in the store; what is kept there and no longer known is ignored. */
export function useReportChoices(): { choices: ReadonlySignal<ReportSettings>; choose: (changes: Partial<ReportSettings>) => void } {
  const { db } = useWorkspace();
  const choices = useMemo(() => signal<ReportSettings>(defaultReportSettings), []);
  useEffect(() => {
    getReportChoices(db).then((kept) => {
      choices.value = readChoices(kept);
    });
  }, [db, choices]);
  const choose = (changes: Partial<ReportSettings>) => {
    choices.value = { ...choices.value, ...changes };
    keepReportChoices(db, choices.value);
  };
  return { choices, choose };
}

function readChoices(kept: unknown): ReportSettings {
  if (typeof kept !== 'object' || kept === null) return defaultReportSettings;
  const { paper, draft, includeNames, include, confidentialPutIn } = kept as Partial<ReportSettings>;
  return {
    profile: 'manager',
    paper: paper === 'letter' ? 'letter' : 'a4',
    draft: draft === true,
    includeNames: includeNames === true,
    include: Array.isArray(include) ? reportSections.filter((one) => include.includes(one)) : defaultReportSettings.include,
    confidentialPutIn: Array.isArray(confidentialPutIn) ? confidentialPutIn.filter((id) => typeof id === 'string') : [],
  };
}
