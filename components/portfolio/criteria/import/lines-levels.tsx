import { levelsNamedIn } from '../../../../lib/frameworks/text/text-framework';
import type { TextLine } from '../../../../lib/frameworks/text/text-lines';
import { t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';

type Props = { lines: readonly TextLine[]; isOneLevel: boolean; onOneLevel: (isOneLevel: boolean) => void };

/** Which levels the lines name, and the way to say that they are none. */
export function LinesLevels({ lines, isOneLevel, onOneLevel }: Props) {
  const { inTexts, above } = levelsNamedIn(lines);
  const levels = [...new Set([...above, ...inTexts])];
  if (levels.length === 0) return null;
  return (
    <CheckField
      label={t('criteria:lines.levels', { levels: levels.join(', ') })}
      hint={t('criteria:lines.levelsHint')}
      checked={!isOneLevel}
      onChange={(on) => onOneLevel(!on)}
    />
  );
}
