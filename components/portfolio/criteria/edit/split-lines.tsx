import { useId } from 'preact/hooks';
import type { Expectation, Level } from '../../../../lib/domain/framework';
import { t } from '../../../../lib/words/words';
import { shortOf } from './short-of';
import { type Home, homeShown, linesShown, type PartDraft, putLine, type SplitDraft, type SplitLine } from './split-draft';

/** Which part each bullet, signal and example goes to, level by level; nothing where there is none of them. */
export function SplitLines({
  asked,
  draft,
  onChange,
}: {
  asked: readonly { level: Level; text: Expectation }[];
  draft: SplitDraft;
  onChange: (draft: SplitDraft) => void;
}) {
  const groups = asked.map((one) => ({ ...one, lines: linesShown(one.text) })).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return null;
  return (
    <section class="criteria-shared">
      <h3>{t('criteria:edit.split.lines')}</h3>
      <p class="small muted">{t('criteria:edit.split.linesHint')}</p>
      {groups.map(({ level, text, lines }) => (
        <section key={level.id} class="criteria-line-homes" aria-label={t('criteria:edit.split.linesOf', { level: level.label })}>
          <h4>{level.label}</h4>
          {lines.map((line) => (
            <LineHome
              key={line.key}
              line={line}
              parts={draft.parts}
              home={homeShown(line, draft)}
              onChange={(home) => onChange(putLine(line, home, draft, text))}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

/** One line, and the parts of which one or all have it. */
function LineHome({
  line,
  parts,
  home,
  onChange,
}: {
  line: SplitLine;
  parts: readonly PartDraft[];
  home: Home | null;
  onChange: (home: Home) => void;
}) {
  const name = useId();
  const homes = [
    ...parts.map(({ key, title }, index): [Home, string] => [key, namePart(title, index)]),
    ['every', t('criteria:edit.split.every')] as [Home, string],
  ];
  return (
    <fieldset>
      <legend>
        <span class="small muted">{t(`criteria:edit.split.line.${line.kind}`)}</span> {line.text}
      </legend>
      <div class="criteria-checks">
        {homes.map(([value, label]) => (
          <label key={value} class="check">
            <input type="radio" name={name} checked={home === value} onChange={() => onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A part by its name, or by its number while it has none. */
export const namePart = (title: string, index: number): string =>
  title.trim() === '' ? t('criteria:edit.split.part', { number: index + 1 }) : shortOf(title);
