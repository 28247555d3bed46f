// Mounts the panel of the developer tools outside of any: ?state=findings&dir=rtl&pseudo=1.
import { render } from 'preact';
import { Panel } from '@/components/devtools/Panel';
import { fetchDetail } from '@/components/findings/LaterDetail';
import { PANELS } from '../../fixtures/panel-states';
import { recordingActions } from '../../fixtures/popup-actions';
import { pseudo } from '../../fixtures/pseudo-locale';
import { NOW } from '../../fixtures/reports';
import { t as plain } from '../../fixtures/translate';
import '../../../entrypoints/devtools-panel/style.css';
import { playbooks } from '@/utils/remedy/playbooks';

const query = new URLSearchParams(location.search);
const state = PANELS[query.get('state') ?? 'findings'];
const t = query.has('pseudo') ? pseudo(plain) : plain;
document.documentElement.dir = query.get('dir') ?? 'ltr';
const actions = { ...recordingActions().actions, clear: () => {}, readLoaded: () => {} };
// As in a window that has been open for a moment.
await fetchDetail(playbooks.keys());

if (state) {
  const root = document.getElementById('app') as HTMLElement;
  render(<Panel {...state()} t={t} now={NOW} actions={actions} />, root);
}
