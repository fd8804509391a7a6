import { t } from '../../../../lib/words/words';
import type { Belonging } from './belongings';

/** Each thing that may be the employer's, with the choice to leave it behind or to keep it. */
export function PartingList({
  belongings,
  stays,
  onChange,
}: {
  belongings: readonly Belonging[];
  stays: (one: Belonging) => boolean;
  onChange: (id: string, keep: boolean) => void;
}) {
  const groups = (['confidential', 'internal'] as const).map((level) => ({
    level,
    items: belongings.filter((one) => one.confidentiality === level),
  }));
  return (
    <>
      {groups.map(({ level, items }) => (
        <section class="section" key={level}>
          <h3>{t(`editions:leave.${level}.title`)}</h3>
          <p class="small muted criteria-lead">{t(items.length > 0 ? `editions:leave.${level}.text` : `editions:leave.${level}.none`)}</p>
          {items.length > 0 ? (
            <ul class="parting-list">
              {items.map((one) => (
                <li key={one.id}>
                  <fieldset>
                    <legend>
                      <span class="code">{one.code}</span> <span class="small muted">{t(`editions:leave.kind.${one.kind}`)}</span>{' '}
                      <span class="wrap">{one.title}</span>
                    </legend>
                    <Choice one={one} keep={false} stays={stays(one)} onChange={onChange} />
                    <Choice one={one} keep={true} stays={stays(one)} onChange={onChange} />
                  </fieldset>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </>
  );
}

function Choice({
  one,
  keep,
  stays,
  onChange,
}: {
  one: Belonging;
  keep: boolean;
  stays: boolean;
  onChange: (id: string, keep: boolean) => void;
}) {
  return (
    <label class="check">
      <input type="radio" name={`parting-${one.id}`} checked={stays === keep} onChange={() => onChange(one.id, keep)} />
      <span>{t(keep ? 'editions:leave.keep' : 'editions:leave.leave')}</span>
    </label>
  );
}
