import { t } from '../../../lib/words/words';
import { Dialog } from '../../ui/dialog';

const keys = ['slash', 'escape', 'arrows', 'move', 'enter'] as const;

/** What the keys do, and where everything is kept. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('shell.help')} onClose={onClose}>
      <table class="table">
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{t(`shell.keys.${key}.key`)}</kbd>
              </th>
              <td>{t(`shell.keys.${key}.does`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small muted">{t('shell.kept')}</p>
      <div class="actions actions-end">
        <button type="button" class="btn" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
