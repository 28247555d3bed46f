// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchDetail } from '@/components/findings/LaterDetail';
import type { PopupActions } from '@/components/popup/actions';
import { playbooks } from '@/utils/remedy/playbooks';
import { REVEALED } from '../../fixtures/popup-actions';
import { someRisks } from '../../fixtures/popup-states';
import { fingerprint, ORIGIN, tab } from '../../fixtures/reports';
import { mount, settled } from './mount';

beforeAll(() => fetchDetail(playbooks.keys()));

async function opened(rule: string, over: Partial<PopupActions> = {}) {
  const report = someRisks();
  const popup = mount(tab('watching', { report }), over);
  const finding = report.findings.find((one) => one.rule === rule);
  await popup.click(popup.root.querySelector(`#row-${finding?.id}`) as HTMLElement);
  return { ...popup, detail: () => popup.root.querySelector('.detail')?.textContent ?? '' };
}
const STORED = 'access-token-in-script-readable-storage';
const SENT = 'token-sent-to-third-party';

describe('the detail of a finding', () => {
  it('has five parts: what, why, fix, act and evidence', async () => {
    const { all } = await opened(STORED);
    expect(all('.detail h4').map((node) => node.textContent)).toEqual([
      'What',
      'Why it matters here',
      'Fix',
      'Act',
      'Evidence',
    ]);
  });

  it('says where the value was written, by script, line and column', async () => {
    const { detail } = await opened(STORED);
    expect(detail()).toContain('written by app.js:1180:14');
  });

  it('says it by source, line and column where the source map of the script is known', async () => {
    const report = someRisks();
    const original = { source: 'src/auth.ts', line: 12, column: 3 };
    const sightings = report.sightings.map((one) => ({ ...one, writer: one.writer && { ...one.writer, original } }));
    const popup = mount(tab('watching', { report: { ...report, sightings } }));
    const finding = report.findings.find((one) => one.rule === STORED);
    await popup.click(popup.root.querySelector(`#row-${finding?.id}`) as HTMLElement);
    expect(popup.root.querySelector('.detail')?.textContent).toContain('written by src/auth.ts:12:3');
  });

  it('says in few words whose the token is, and what of it is inferred', async () => {
    const report = someRisks();
    const facts = {
      account: 'acc-1',
      tenant: 't-1',
      resource: '/x',
      environment: 'live',
      inferred: ['tenant'],
    } as const;
    const tokens = report.tokens.map((token) => ({ ...token, facts: { ...token.facts, ...facts } }));
    const popup = mount(tab('watching', { report: { ...report, tokens } }));
    const finding = report.findings.find((one) => one.rule === STORED);
    await popup.click(popup.root.querySelector(`#row-${finding?.id}`) as HTMLElement);
    const line = popup.root.querySelector('.token-facts')?.textContent?.replace(/[\u2066-\u2069]/g, '');
    expect(line).toContain(' · live · account acc-1 · tenant t-1 (inferred)');
    expect(line).not.toContain('opens');
  });

  it('says that the writer was not seen where it was not', async () => {
    expect((await opened('session-cookie-without-httponly')).detail()).toContain('writer not seen');
  });

  it('says who can read the token, and whose script wrote it', async () => {
    const report = someRisks();
    const policy = { scripts: 'listed', trustedTypes: false } as const;
    const access = [{ origin: ORIGIN, scripts: [ORIGIN, 'https://cdn.vendor.test'], policy, pages: [] }];
    const url = 'https://cdn.vendor.test/sdk.js';
    const sightings = report.sightings.map((one) => ({
      ...one,
      writer: one.writer && { ...one.writer, url, party: 'third' as const },
    }));
    const popup = mount(tab('watching', { report: { ...report, sightings, access } }));
    const finding = report.findings.find((one) => one.rule === STORED);
    await popup.click(popup.root.querySelector(`#row-${finding?.id}`) as HTMLElement);
    const detail = popup.root.querySelector('.detail')?.textContent?.replace(/[\u2066-\u2069]/g, '');
    expect(detail).toContain('Scripts from 2 origins can read it: app.example.test, cdn.vendor.test.');
    expect(detail).toContain('CSP: only scripts from listed hosts. Trusted Types: not required.');
    expect(detail).toContain('(third-party script from cdn.vendor.test)');
  });

  it('says how often script read the token, and which', async () => {
    const text = (await opened(STORED)).detail()?.replace(/[\u2066-\u2069]/g, '');
    expect(text).toContain(
      'read at least 12 times by app.js:1204:9 (first-party script), replay.min.js:1:48112 (third',
    );
  });

  it('tells the life of the token in the order of time, closed at first', async () => {
    const { all, root } = await opened(STORED);
    expect(root.querySelector<HTMLDetailsElement>('.life')?.open).toBe(false);
    const lines = all('.life li').map((node) => node.textContent?.replace(/[\u2066-\u2069]/g, ''));
    expect(lines[0]).toMatch(/ago.*issued, as its claims say$/);
    expect(lines.some((line) => line?.endsWith('stored in localStorage › auth.token'))).toBe(true);
    expect(lines.some((line) => line?.includes('sent to https://api.example.test, 41 times'))).toBe(true);
  });

  it('lists only the uses towards the destination that the finding is about', async () => {
    const { root } = await opened(SENT);
    const evidence = root.querySelector('.evidence')?.textContent;
    expect(evidence).toContain('POST telemetry.vendor.test/v2/collect');
    expect(evidence).not.toContain('api.example.test');
  });

  it('links its references without giving them our window', async () => {
    const { all } = await opened(STORED);
    const links = all('.references a');
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:/);
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  it('shows code for each framework, chosen by arrows, and remembers the choice for the next finding', async () => {
    const popup = await opened(STORED);
    const tabs = () => popup.all('[role="tab"]');
    expect(
      tabs()
        .map((node) => node.textContent)
        .slice(0, 3),
    ).toEqual(['Express', 'Next.js', 'SPA']);
    const before = popup.root.querySelector('.sample')?.textContent;
    tabs()[0]?.focus();
    await popup.press(tabs()[0] as Element, 'ArrowRight');
    expect(tabs()[1]?.getAttribute('aria-selected')).toBe('true');
    expect(popup.root.querySelector('.sample')?.textContent).not.toBe(before);
    await popup.click(popup.all('.finding-row')[0] as HTMLElement);
    expect(popup.root.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Next.js');
  });

  it('copies fix, issue, JSON and fingerprint, and says so', async () => {
    const { button, click, calls, root } = await opened(STORED);
    await click(button('Copy fix'));
    expect(root.querySelector('.notice')?.textContent).toBe('Fix copied.');
    await click(button('Copy as issue'));
    await click(button('Copy JSON'));
    await click(button('Copy fingerprint'));
    const [fix, issue, json, name] = calls.map(([, text]) => String(text));
    expect(fix).toContain('Express:');
    expect(issue).toContain('Access token readable by any script');
    expect(JSON.parse(json ?? '')).toMatchObject({ rule: STORED });
    expect(name).toBe(fingerprint(1));
  });

  it('says how to copy by hand when the browser refuses', async () => {
    const copy = () => Promise.resolve({ key: 'popup_copy_failed', values: [] });
    const { button, click, root } = await opened(STORED, { copy });
    await click(button('Copy fix'));
    expect(root.querySelector('.notice.failed')?.textContent).toContain('copy it by hand');
  });
});

describe('Reveal', () => {
  const REVEAL = 'Reveal: localStorage auth.token';
  const HIDE = 'Hide: localStorage auth.token';

  it('shows the value after a press, for this place only, and copies nothing', async () => {
    const { button, click, calls, text } = await opened(STORED);
    expect(text()).not.toContain(REVEALED);
    await click(button(REVEAL));
    expect(text()).toContain(REVEALED);
    expect(calls).toEqual([
      ['reveal', fingerprint(1), { origin: ORIGIN, surface: 'local-storage', key: 'auth.token', path: '' }],
    ]);
  });

  it('hides again by a press and when the window loses the focus', async () => {
    const { button, click, text } = await opened(STORED);
    await click(button(REVEAL));
    await click(button(HIDE));
    expect(text()).not.toContain(REVEALED);
    await click(button(REVEAL));
    await act(() => void window.dispatchEvent(new Event('blur')));
    expect(text()).not.toContain(REVEALED);
    expect(button(REVEAL)).toBeTruthy();
  });

  it('shows nothing when the window lost the focus before the value came', async () => {
    let answer: (reply: { ok: true; value: string }) => void = () => {};
    const reveal = () => new Promise<{ ok: true; value: string }>((resolve) => (answer = resolve));
    const { button, click, text } = await opened(STORED, { reveal });
    await click(button(REVEAL));
    await act(() => void window.dispatchEvent(new Event('blur')));
    await act(async () => {
      answer({ ok: true, value: REVEALED });
      await settled();
    });
    expect(text()).not.toContain(REVEALED);
  });

  it('forgets the value with the detail', async () => {
    const { button, click, text, all } = await opened(STORED);
    await click(button(REVEAL));
    const row = all('.finding-row[aria-expanded="true"]')[0] as HTMLElement;
    await click(row);
    await click(row);
    expect(text()).not.toContain(REVEALED);
  });

  it('says why where the value cannot be read', async () => {
    const reveal = () => Promise.resolve({ ok: false as const, reason: { key: 'reveal_gone', values: [] } });
    const { button, click, text } = await opened(STORED, { reveal });
    await click(button(REVEAL));
    expect(text()).toContain('The value no longer lies there.');
  });
});
