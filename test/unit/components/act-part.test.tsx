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
  const [fingerprint = ''] = finding?.tokens ?? [];
  const again = { method: 'GET', witness: 'browser', channel: 'authorization', template: '/api/me' } as const;
  const report = { ...risks, uses: risks.uses.map((use) => ({ ...use, ...again, fingerprint })) };
  const popup = mount(tab('watching', { report }), over);
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
  expect(calls.at(-1)).toEqual(['perform', token, 'revoke', 'web', false]);
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
  expect(calls.at(-1)).toMatchObject(['perform', expect.anything(), 'revoke', '', true]);
});

it('says why it cannot be done, and what the server says of a token', async () => {
  const reason = { key: 'act_revoke_no_issuer', values: [] };
  const { press, text, calls } = await opened({ plan: async () => ({ ok: false, reason }) });
  await press('Revoke at the issuer');
  expect(text()).toContain('asks none that a claim names');
  await press('Test whether it is still accepted');
  expect(calls).toEqual([]);
  await press('Do it');
  expect(calls).toMatchObject([['tryToken', expect.anything()]]);
  expect(text()).toContain('Dead: the server refuses it with 401.');
});
