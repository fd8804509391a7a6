import { t } from '../../../../lib/words/words';
import { CheckField } from '../../../ui/field';
import type { EvidencePiece } from './pieces-behind';
import type { SplitDraft } from './split-draft';
import { namePart } from './split-lines';

type Props = { pieces: readonly EvidencePiece[]; draft: SplitDraft; onChange: (withheld: string[]) => void };

/** Which part each piece of evidence stands behind from now on. */
export function SplitEvidence({ pieces, draft: { parts, withheld }, onChange }: Props) {
  if (pieces.length === 0) return null;
  return (
    <section class="criteria-shared">
      <h3>{t('criteria:edit.split.evidence')}</h3>
      <p class="small muted">{t('criteria:edit.split.evidenceHint')}</p>
      {pieces.map(({ mappingId, code, title }) => (
        <fieldset key={mappingId}>
          <legend>
            <span class="code">{code}</span> {title}
          </legend>
          <div class="criteria-checks">
            {parts.map(({ key, title: part }, index) => {
              const name = `${mappingId} ${key}`;
              return (
                <CheckField
                  key={key}
                  label={namePart(part, index)}
                  checked={!withheld.includes(name)}
                  onChange={(on) => onChange(on ? withheld.filter((one) => one !== name) : [...withheld, name])}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
