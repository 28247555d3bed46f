// Mounts the popup outside of any extension: ?state=findings&dir=rtl&pseudo=1. Without a state it lists them all. With
// `early` no detail has been fetched.
import { render } from 'preact';
import { fetchDetail } from '@/components/findings/LaterDetail';
import { Popup } from '@/components/popup/Popup';
import { acted, planOf } from '../../fixtures/act-states';
import { recordingActions } from '../../fixtures/popup-actions';
import { STATES } from '../../fixtures/popup-states';
import { pseudo } from '../../fixtures/pseudo-locale';
import { NOW } from '../../fixtures/reports';
import { t as plain } from '../../fixtures/translate';
import '../../../entrypoints/popup/style.css';
import { playbooks } from '@/utils/remedy/playbooks';

const query = new URLSearchParams(location.search);
const state = { ...STATES, acted: () => acted(query.has('blocked')) }[query.get('state') ?? ''];
const root = document.getElementById('app') as HTMLElement;
const t = query.has('pseudo') ? pseudo(plain) : plain;
document.documentElement.dir = query.get('dir') ?? 'ltr';

// As in a window that has been open for a moment.
if (!query.has('early')) await fetchDetail(playbooks.keys());

if (state) {
  const { actions, calls } = recordingActions({ plan: planOf });
  Object.assign(window, { calls });
  render(<Popup report={state()} t={t} now={NOW} actions={actions} />, root);
} else {
  render(
    <ul>
      {Object.keys(STATES).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    root,
  );
}
