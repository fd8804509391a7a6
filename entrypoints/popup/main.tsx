import '../../assets/style/tokens.css';
import '../../assets/style/components.css';
import '../../assets/style/popup.css';
import { render } from 'preact';
import popup from '../../assets/locales/en/popup.json';
import shared from '../../assets/locales/en/shared.json';
import { createPopupModel, PopupContext } from '../../components/popup/popup-model';
import { PopupPage } from '../../components/popup/popup-page';
import { restoreTheme } from '../../components/ui/theme';
import { openPopupDoor } from '../../lib/browser/popup-door';
import { Database } from '../../lib/store/database';
import { speak } from '../../lib/words/words';

performance.mark('script-begun');
speak({ shared, popup });
restoreTheme(document.documentElement);

// In a tab of its own the popup speaks of the tab that its address names.
const tab = new URLSearchParams(location.search).get('tab');
const model = createPopupModel(openPopupDoor(tab === null ? null : Number(tab)), new Database('proofolio'), () => Date.now());
void model.look();

const app = document.getElementById('app');
if (app) {
  render(
    <PopupContext.Provider value={model}>
      <PopupPage />
    </PopupContext.Provider>,
    app,
  );
}
