// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, expect, it } from 'vitest';
import { fetchDetail } from '@/components/findings/LaterDetail';
import type { PopupActions } from '@/components/popup/actions';
import { playbooks } from '@/utils/remedy/playbooks';
import { someRisks } from '../../fixtures/popup-states';
import { tab } from '../../fixtures/reports';
import { mount, settled } from './mount';

beforeAll(() => fetchDetail(playbooks.keys()));

async function opened(over: Partial<PopupActions> = {}) {
  const risks = someRisks();
  const finding = risks.findings.find(({ rule }) => rule === 'access-token-in-script-readable-storage');
  const popup = mount(tab('watching', { report: risks }), over);
  await popup.click(popup.root.querySelector(`#row-${finding?.id}`) as HTMLElement);
  const press = async (label: string) => {
    const button = popup.all('.acts button').find((node) => node.textContent === label) as HTMLElement;
    await popup.click(button);
    await settled();
    return button;
  };
  const text = () => popup.root.querySelector('.acts')?.textContent ?? '';
  return { ...popup, press, text, token: finding?.tokens[0] };
}

it('does nothing before the confirmation, which has the focus and says what will happen', async () => {
  const { press, text, calls, token } = await opened();
  await press('Revoke at the issuer');
  expect(calls).toEqual([['plan', token, 'revoke']]);
  expect(document.activeElement?.tagName).toBe('FIELDSET');
  expect(text()).toContain('https://id.example.com');
  await press('Do it');
  expect(calls.at(-1)).toMatchObject([
    'perform',
    token,
    'revoke',
    { items: ['https://id.example.com'], archiveFirst: false },
    'web',
  ]);
  expect(text()).toContain('The issuer took it.');
  expect(document.activeElement?.textContent).toBe('Revoke at the issuer');
});

it('is left by Cancel and by Escape, which does not close the finding', async () => {
  const { press, root, calls, all } = await opened();
  const button = await press('Revoke at the issuer');
  await press('Cancel');
  expect(root.querySelector('.confirm')).toBeNull();
  expect(document.activeElement).toBe(button);
  await press('Revoke at the issuer');
  await act(() => {
    root
      .querySelector('.confirm')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  });
  expect(root.querySelector('.confirm')).toBeNull();
  expect(all('.detail')).toHaveLength(1);
  expect(calls.filter(([name]) => name === 'perform' || name === 'close')).toEqual([]);
});

it('takes a second press where the evidence is in no archive', async () => {
  const plan = { steps: [], items: [], client: null, archiveFirst: true };
  const { press, text, calls, all } = await opened({ plan: async () => ({ ok: true, plan }) });
  await press('Revoke at the issuer');
  expect(text()).toContain('Preserve the evidence first');
  expect(all('.acts button').map((node) => node.textContent)).not.toContain('Do it');
  await press('Go on without the archive');
  await press('Do it');
  expect(calls.at(-1)).toEqual(['perform', expect.anything(), 'revoke', plan, '']);
});

it('says why it cannot be done', async () => {
  const reason = { key: 'act_revoke_no_issuer', values: [] };
  const { press, root, text } = await opened({ plan: async () => ({ ok: false, reason }) });
  await press('Revoke at the issuer');
  expect(text()).toContain('asks none that only a claim');
  expect(root.querySelector('.confirm')).toBeNull();
});

it('shows what it would do now where that is not what was confirmed', async () => {
  const plan = { steps: [], items: ['https://other.example.com'], client: 'app', archiveFirst: false };
  const reason = { key: 'act_changed', values: [] };
  const asked: unknown[] = [];
  const perform: PopupActions['perform'] = async (_fingerprint, _what, confirmed, client) => {
    asked.push([confirmed.items, client]);
    return { ok: false, reason, plan };
  };
  const { press, text } = await opened({ perform });
  await press('Revoke at the issuer');
  await press('Do it');
  expect(text()).toContain('It has changed since you looked');
  expect(text()).toContain('https://other.example.com');
  expect(document.activeElement?.tagName).toBe('FIELDSET');
  await press('Do it');
  expect(asked).toEqual([
    [['https://id.example.com'], 'web'],
    [['https://other.example.com'], 'app'],
  ]);
});

it('asks the browser for a host in the click itself, and does nothing where it is not given', async () => {
  const reason = { key: 'try_not_allowed', values: ['https://api.github.com'] };
  const allowed: string[] = [];
  const { press, all, text } = await opened({
    plan: async () => ({ ok: false, reason, allow: 'https://api.github.com/*' }),
    allow: async (pattern) => {
      allowed.push(pattern);
      return { key: 'popup_not_allowed', values: [] };
    },
  });
  await press('Test whether it is still accepted');
  expect(text()).toContain('the browser does not let us ask there');
  const button = all('.acts output button')[0] as HTMLElement;
  button.click();
  // Nothing was awaited before.
  expect(allowed).toEqual(['https://api.github.com/*']);
  await settled();
  expect(all('.acts output button')).toEqual([]);
  expect(text()).not.toContain('This will happen');
});

it('goes on by itself once the browser has given the host', async () => {
  const plan = { steps: [], items: ['GET https://api.github.com/user'], client: null, archiveFirst: false };
  const reason = { key: 'try_not_allowed', values: ['https://api.github.com'] };
  let isGiven = false;
  const { press, text, root } = await opened({
    plan: async () => (isGiven ? { ok: true, plan } : { ok: false, reason, allow: 'https://api.github.com/*' }),
    allow: async () => {
      isGiven = true;
      return null;
    },
  });
  await press('Test whether it is still accepted');
  await press('Allow');
  expect(text()).toContain('GET https://api.github.com/user');
  expect(root.querySelector('.confirm')).not.toBeNull();
});
