// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { fetchDetail } from '@/components/findings/LaterDetail';
import type { PopupActions } from '@/components/popup/actions';
import type { TokenFacts } from '@/utils/model/token';
import { playbooks } from '@/utils/remedy/playbooks';
import { someRisks } from '../../fixtures/popup-states';
import { tab } from '../../fixtures/reports';
import { mount, settled } from './mount';

beforeAll(() => fetchDetail(playbooks.keys()));

/** The finding at a token of these facts, open. */
async function opened(facts: TokenFacts, over: Partial<PopupActions> = {}) {
  const risks = someRisks();
  const finding = risks.findings.find(({ rule }) => rule === 'access-token-in-script-readable-storage');
  const [fingerprint = ''] = finding?.tokens ?? [];
  const tokens = risks.tokens.map((one) => (one.fingerprint === fingerprint ? { ...one, facts } : one));
  const popup = mount(tab('watching', { report: { ...risks, tokens } }), over);
  await popup.click(popup.root.querySelector(`#row-${finding?.id}`) as HTMLElement);
  const part = () => popup.root.querySelector('.try-keys');
  const press = async () => {
    await popup.click(part()?.querySelector('button') as HTMLElement);
    await settled();
  };
  return { ...popup, part, press, fingerprint, said: () => part()?.querySelector('output:not([hidden])')?.textContent };
}

it('is offered for what HMAC signed, and for nothing else', async () => {
  expect((await opened({ algorithm: 'RS256' })).part()).toBeNull();
  expect((await opened({})).part()).toBeNull();
  expect((await opened({ algorithm: 'HS512' })).part()?.textContent).toContain('HS512');
});

it('does nothing before the press, and says then what came of it', async () => {
  const { press, said, calls, fingerprint } = await opened({ algorithm: 'HS256' });
  expect(said()).toBeUndefined();
  expect(calls).toEqual([]);
  await press();
  expect(calls).toEqual([['tryKeys', fingerprint]]);
  expect(said()).toContain('No published key');
});

it('says again what it gave before', async () => {
  expect((await opened({ algorithm: 'HS256', guessable: true })).said()).toContain('Anybody can make tokens');
  expect((await opened({ algorithm: 'HS256', guessable: false })).said()).toContain('No published key');
});

it('says so when it cannot be done', async () => {
  const gone = await opened({ algorithm: 'HS256' }, { tryKeys: () => Promise.reject(new Error('QuotaExceededError')) });
  await gone.press();
  expect(gone.said()).toContain('could not be written down');
});
