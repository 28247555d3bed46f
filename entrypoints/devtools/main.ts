import { addPanel } from '../../utils/platform/devtools';
import { translate } from '../../utils/platform/translate';

void addPanel(translate('extension_name'), '/icon/32.png', '/devtools-panel.html');
