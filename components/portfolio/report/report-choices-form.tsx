import { type ReportSection, type ReportSettings, reportSections } from '../../../lib/report/report';
import { t } from '../../../lib/words/words';
import { CheckField, RadioGroup } from '../../ui/field';
import { type Preset, presetOf, presets } from './choices';

/** How long the report is, which sections it has, on which paper, whether as a private draft, and with which names. */
export function ReportChoicesForm({
  choices,
  choose,
  openMusts,
}: {
  choices: ReportSettings;
  choose: (changes: Partial<ReportSettings>) => void;
  openMusts: number;
}) {
  const toggle = (section: ReportSection, on: boolean) =>
    choose({ include: reportSections.filter((one) => (one === section ? on : choices.include.includes(one))) });
  return (
    <div class="form">
      <RadioGroup
        legend={t('report-screen:length.legend')}
        name="preset"
        value={presetOf(choices.include)}
        options={(Object.keys(presets) as Preset[]).map((preset) => ({
          value: preset,
          label: t(`report-screen:length.${preset}`),
          hint: t(`report-screen:length.${preset}Hint`),
        }))}
        onChange={(preset) => choose({ include: presets[preset] })}
      />
      <fieldset>
        <legend>{t('report-screen:sections.legend')}</legend>
        <div class="choices">
          {reportSections.map((section) => (
            <CheckField
              key={section}
              label={t(`report-screen:sections.${section}`)}
              checked={choices.include.includes(section)}
              onChange={(on) => toggle(section, on)}
            />
          ))}
        </div>
      </fieldset>
      <RadioGroup
        legend={t('report-screen:paper.legend')}
        name="paper"
        value={choices.paper}
        options={(['a4', 'letter'] as const).map((paper) => ({ value: paper, label: t(`report-screen:paper.${paper}`) }))}
        onChange={(paper) => choose({ paper })}
      />
      <div class="choices">
        <CheckField
          label={t('report-screen:draft.label')}
          hint={t('report-screen:draft.hint', { count: openMusts })}
          checked={choices.draft}
          onChange={(draft) => choose({ draft })}
        />
        <CheckField
          label={t('report-screen:names.label')}
          hint={t('report-screen:names.hint')}
          checked={choices.includeNames}
          onChange={(includeNames) => choose({ includeNames })}
        />
      </div>
    </div>
  );
}
