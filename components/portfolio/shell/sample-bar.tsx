import { t } from '../../../lib/words/words';
import { useWorkspace } from '../workspace/workspace';

/** Says that this is the sample case, and throws it away in one click. */
export function SampleBar() {
  const { db } = useWorkspace();
  const leave = async () => {
    const { discardSample } = await import('../../../lib/store/sample/sample-case');
    await discardSample(db);
    location.replace('portfolio.html');
  };
  return (
    <aside class="sample-bar">
      <span>{t('shell.sample')}</span>
      <a href="portfolio.html">{t('shell.leaveSample')}</a>
      <button type="button" class="btn btn-small" onClick={leave}>
        {t('shell.throwAway')}
      </button>
    </aside>
  );
}
