// Mounts the dashboard outside of any extension: ?state=tokens&dir=rtl&pseudo=1#/tokens.
import { render } from 'preact';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { hashOf, routeOf } from '@/components/dashboard/route';
import { fetchDetail } from '@/components/findings/LaterDetail';
import { DASHBOARDS } from '../../fixtures/dashboard-states';
import { pseudo } from '../../fixtures/pseudo-locale';
import { NOW } from '../../fixtures/reports';
import { t as plain } from '../../fixtures/translate';
import '../../../entrypoints/dashboard/style.css';
import { playbooks } from '@/utils/remedy/playbooks';

const query = new URLSearchParams(location.search);
const made = DASHBOARDS[query.get('state') ?? '']?.();
const t = query.has('pseudo') ? pseudo(plain) : plain;
document.documentElement.dir = query.get('dir') ?? 'ltr';
// As in a window that has been open for a moment.
await fetchDetail(playbooks.keys());

const plan = {
  steps: [
    { key: 'act_remove_whole', values: [] },
    { key: 'act_remove_valid', values: [] },
  ],
  items: ['localStorage › auth (with 2 other values)', 'sessionStorage › copy'],
  client: null,
  archiveFirst: false,
};
const LIVE = {
  allow: async () => null,
  tryKeys: async () => ({ ok: true, guessable: false }) as const,
  plan: async () => ({ ok: true, plan }) as const,
  perform: async () =>
    ({ ok: true, outcome: 'done', message: { key: 'act_remove_done', values: [] }, items: [] }) as const,
  check: async () => ({ ok: true, answer: 'still-there', message: { key: 'check_still_there', values: [] } }) as const,
};

/** The same each time, as in the page. */
const NOOP = () => {};

function draw(): void {
  if (!made) return;
  const state = { ...made, route: location.hash === '' ? made.route : routeOf(location.hash) };
  const actions = {
    go: (route: Parameters<typeof hashOf>[0]) => {
      location.hash = hashOf(route);
    },
    more: () => {},
    read: () => {},
    readAgain: () => {},
    cancelRead: () => {},
    saveRead: () => {},
    saveWhere: () => {},
    readDropped: () => {},
    keep: () => {},
    readKept: NOOP,
    forgetFile: () => {},
    copy: async () => true,
    at: () => (query.has('live') ? LIVE : null),
    cases: {
      open: async () => null,
      act: () => {},
      holdTime: () => {},
      checkRotation: () => {},
      archive: () => {},
      readBack: () => {},
      merge: async () => null,
      verify: () => {},
      readHead: () => {},
    },
  };
  render(<Dashboard t={t} now={NOW} state={state} actions={actions} />, document.getElementById('app') as HTMLElement);
}

addEventListener('hashchange', draw);
draw();
