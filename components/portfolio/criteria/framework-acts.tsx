import { useState } from 'preact/hooks';
import type { Framework } from '../../../lib/domain/framework';
import { removeFramework } from '../../../lib/store/remove-framework';
import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';
import { go, href } from '../workspace/route';
import { useWorkspace } from '../workspace/workspace';
import { sayBehind } from './shown/stands-behind';

/** What rarely happens to criteria: one leaves the employer, or removes them. */
export function FrameworkActs({ framework }: { framework: Framework }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="section">
      <h3>{t('editions:acts.title')}</h3>
      <p class="small muted criteria-lead">{t('editions:acts.text')}</p>
      <div class="actions">
        <a class="btn btn-small" href={href('criteria', 'leave')}>
          {t('editions:acts.leave')}
        </a>
        <button type="button" class="btn btn-small btn-danger" onClick={() => setAsking(true)}>
          {t('editions:acts.remove')}
        </button>
      </div>
      {isAsking ? <ConfirmRemoval framework={framework} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function ConfirmRemoval({ framework, onClose }: { framework: Framework; onClose: () => void }) {
  const workspace = useWorkspace();
  const portfolio = workspace.portfolio.value;
  const own = portfolio.competencies.filter((one) => one.frameworkId === framework.id);
  const behind = sayBehind(
    portfolio,
    own.map((one) => one.id),
  );
  const remove = async () => {
    const outcome = await workspace.run(
      (now) => removeFramework(workspace.db, framework, now),
      t('editions:said.removed', { title: framework.title }),
    );
    if (!outcome.done && outcome.conflict) workspace.warn(t('error.conflict'));
    onClose();
    if (outcome.done) go('criteria');
  };
  return (
    <Dialog title={t('editions:remove.title', { title: framework.title })} onClose={onClose}>
      <p>{t('editions:remove.competencies', { count: own.filter((one) => one.kind !== 'area').length })}</p>
      <p>{behind.length > 0 ? t('editions:remove.behind', { what: behind.join(', ') }) : t('editions:remove.nothing')}</p>
      {framework.id === portfolio.case?.frameworkId ? <p class="warn">{t('editions:remove.ofCase')}</p> : null}
      <div class="actions">
        <button type="button" class="btn" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="btn btn-danger" onClick={remove}>
          {t('editions:remove.button')}
        </button>
      </div>
    </Dialog>
  );
}
