import { Pencil } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { type Confidentiality, confidentialitySchema } from '../../../lib/domain/entity';
import type { Claim } from '../../../lib/domain/promotion-case';
import { draftStatement } from '../../../lib/words/statement';
import { t } from '../../../lib/words/words';
import { Icon } from '../../ui/icon';
import type { CaseRow } from '../claim/case-rows';
import { useWorkspace } from '../workspace/workspace';
import { StatementEditor } from './statement-editor';
import { useClaim } from './use-claim';

/** The learner's statement: drafted from facts until edited, then theirs; and whether it goes into the report, how confidential. */
export function Statement({ row }: { row: CaseRow }) {
  const { today } = useWorkspace();
  const [base, setBase] = useState<{ claim: Claim | null } | null>(null);
  const id = useId();
  const own = row.claim?.statement ?? null;
  const drafted = draftStatement(row.readiness, today());
  return (
    <section class="statement" aria-labelledby={id}>
      <h3>
        <span id={id}>{t('case:statement.title')}</span>
        {base === null ? (
          <button type="button" class="link" onClick={() => setBase({ claim: row.claim })}>
            <Icon of={Pencil} /> {t('case:statement.edit')}
          </button>
        ) : null}
      </h3>
      {base ? (
        <StatementEditor row={row} base={base.claim} drafted={drafted} onClose={() => setBase(null)} />
      ) : (
        <p class={(own ?? drafted) ? 'statement-text' : 'muted'}>{(own ?? drafted) || t('case:statement.nothing')}</p>
      )}
      <footer class="small muted">
        <span>{t(own !== null ? 'case:statement.own' : drafted ? 'case:statement.drafted' : 'case:statement.notDrafted')}</span>
        <Terms row={row} />
      </footer>
    </section>
  );
}

function Terms({ row: { claim, competency } }: { row: CaseRow }) {
  const save = useClaim(competency.id);
  const id = useId();
  const change = async (changes: Partial<Pick<Claim, 'inReport' | 'confidentiality'>>) => {
    const saved = await save(claim, changes);
    // A tick or a choice has nothing to lose: the later one stands.
    if (saved.kind === 'conflict') await saved.overwrite();
  };
  const levels: readonly Confidentiality[] = confidentialitySchema.options;
  return (
    <>
      <label class="term">
        <input type="checkbox" checked={claim?.inReport ?? true} onChange={(event) => change({ inReport: event.currentTarget.checked })} />
        {t('inReport')}
      </label>
      <span class="term">
        <label for={id}>{t('howConfidential')}</label>
        <select
          id={id}
          class="input"
          value={claim?.confidentiality ?? 'internal'}
          onChange={(event) => change({ confidentiality: confidentialitySchema.parse(event.currentTarget.value) })}
        >
          {levels.map((level) => (
            <option key={level} value={level}>
              {t(`confidentiality.${level}`)}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
