// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Message } from '@/utils/model/report';
import { checkedOnce, someRisks } from '../../fixtures/popup-states';
import { report, tab } from '../../fixtures/reports';
import { mount } from './mount';

describe('the popup', () => {
  it('offers Watch this site and Check once where nothing is granted', async () => {
    const { h1, button, click, calls, text } = mount(tab('not-granted'));
    expect(h1()).toBe('Not watching app.example.test');
    expect(text()).toContain('sends nothing');
    await click(button('Watch this site'));
    await click(button('Check once'));
    expect(calls).toEqual([['watch', ['*://app.example.test/*', '*://*.example.test/*']], ['checkOnce']]);
  });

  it.each([
    ['http://localhost:3000', 'localhost'],
    ['http://localhost', 'localhost'],
    ['http://127.0.0.1', '127.0.0.1'],
    ['http://[::1]:8080', '[::1]'],
    ['https://app.example.test:8443', 'app.example.test'],
  ])('says that %s is allowed on every port, and before it is', (origin, host) => {
    for (const state of ['not-granted', 'checked-once'] as const)
      expect(mount(tab(state, { origin })).text(), state).toContain(`This is \u2068${host}\u2069 on every port`);
    expect(mount(tab('not-granted', { origin })).text()).toContain(`requests on \u2068${host}\u2069 while`);
  });

  it('speaks of no ports where there are none', () => {
    expect(mount(tab('not-granted')).text()).not.toContain('port');
  });

  it('asks for the permission inside the click, before anything is awaited', () => {
    let asked = false;
    const { button } = mount(tab('not-granted'), {
      watch: () => {
        asked = true;
        return Promise.resolve(null);
      },
    });
    button('Watch this site').click();
    expect(asked).toBe(true);
  });

  it('says why when the browser did not grant access', async () => {
    const watch = () => Promise.resolve({ key: 'popup_not_allowed', values: [] });
    const { button, click, root } = mount(tab('not-granted'), { watch });
    await click(button('Watch this site'));
    expect(root.querySelector('.notice')?.textContent).toBe('The browser did not grant access. Nothing has changed.');
  });

  it('says so when an action fails altogether', async () => {
    const { button, click, root } = mount(tab('not-granted'), { checkOnce: () => Promise.reject(new Error('gone')) });
    await click(button('Check once'));
    expect(root.querySelector('.notice.failed')?.textContent).toContain('did not work');
  });

  it('has no button on a restricted page', () => {
    const { h1, all } = mount(tab('restricted', { site: '', origin: '', patterns: [] }));
    expect(h1()).toBe('This page cannot be checked');
    expect(all('button')).toEqual([]);
  });

  it('asks to reload a page that was loaded before the grant', async () => {
    const { h1, all, button, click, calls } = mount(tab('reload-needed', { report: report() }));
    expect(h1()).toBe('Reload to see what happens during load');
    expect(all('button').filter((node) => node.textContent === 'Reload & watch')).toHaveLength(1);
    await click(button('Reload & watch'));
    expect(calls).toEqual([['reload']]);
  });

  it('says that not all could be recorded, and not that there is no risk', () => {
    const diagnostics = [{ code: 'not-recorded', part: 'ledger', detail: 'ledger-full', at: 1 }];
    const { h1, text } = mount(tab('watching', { report: { ...report(), diagnostics } }));
    expect(h1()).toBe('Not all of app.example.test could be recorded');
    expect(text()).toContain('The record could not be written');
    expect(text()).not.toContain('No risks');
    const risky = mount(tab('watching', { report: { ...someRisks(), diagnostics } }));
    expect(risky.h1()).toContain('risks on');
    expect(risky.text()).toContain('The record could not be written');
  });

  it('says "so far" with what was watched when there is no risk', () => {
    const { h1, text, all } = mount(tab('watching', { report: report() }));
    expect(h1()).toBe('No risks seen so far on app.example.test');
    expect(text()).toContain('2 tokens · 14 requests watched');
    expect(all('.finding')).toEqual([]);
  });

  it('tells to log in while no token was seen', () => {
    const { text } = mount(tab('watching', { report: report({ tokens: [], sightings: [], uses: [] }) }));
    expect(text()).toContain('Log in and use the app');
  });

  it('gives the verdict first, with numbers and the site', () => {
    const { h1, text } = mount(tab('watching', { report: someRisks() }));
    expect(h1()).toBe('5 risks on app.example.test (3 high)');
    expect(text()).toContain('3 high · 1 medium · 1 low');
    expect(text()).toContain('1 leaves this site');
  });

  it('is paused until it is turned on', async () => {
    const { h1, button, click, calls } = mount(tab('paused', { report: report() }));
    expect(h1()).toBe('Paused on app.example.test');
    await click(button('Watch'));
    expect(calls).toEqual([['resume']]);
  });

  it('keeps earlier findings in view while it is paused', () => {
    expect(mount(tab('paused', { report: someRisks() })).all('.finding')).toHaveLength(5);
  });

  it('says what a single check could not see', () => {
    const { text, button } = mount(tab('checked-once', { report: someRisks() }));
    expect(text()).toContain('Requests and HttpOnly cookies were not seen');
    expect(button('Watch this site')).toBeTruthy();
  });

  it('says that a private window is kept in memory', () => {
    expect(mount(tab('private', { report: someRisks() })).text()).toContain('kept in memory only');
  });

  it('says what a grant from a private window leaves in the browser, before and after', () => {
    expect(mount(tab('private', { report: someRisks() })).text()).toContain('allowed this site stays in the browser');
    expect(mount(tab('not-granted', { incognito: true })).text()).toContain('keeps on disk that you allowed this site');
    expect(mount(tab('not-granted')).text()).not.toContain('private window');
  });

  it('shows the short id of an error and copies a report of it', async () => {
    const { text, button, click, calls } = mount(tab('error', { error: { id: 'E-1', detail: 'ledger-locked' } }));
    expect(text()).toContain('E-1');
    await click(button('Copy report'));
    expect(calls[0]?.[0]).toBe('copy');
    expect(JSON.parse(String(calls[0]?.[1]))).toMatchObject({ id: 'E-1', detail: 'ledger-locked' });
  });

  it('switches the site between watching, paused and not watched', async () => {
    const { button, click, calls, all } = mount(tab('watching', { report: report() }));
    await click(button('Watching'));
    expect(all('[role^="menuitem"]').map((node) => node.getAttribute('aria-checked'))).toEqual([
      'true',
      'false',
      null,
      null,
      null,
      null,
    ]);
    await click(button('Paused'));
    await click(button('Watching'));
    await click(button('Stop watching'));
    expect(calls).toEqual([['pause'], ['stopWatching']]);
    expect(all('[role="menu"]')).toEqual([]);
  });

  it('looks at what is left of the session once a person says that they have logged out, in private windows too', async () => {
    for (const state of ['watching', 'private'] as const) {
      const { button, click, calls, root } = mount(tab(state, { report: report() }));
      await click(button('Watching'));
      await click(button('I have logged out: check now'));
      expect(calls).toEqual([['loggedOut']]);
      expect(root.querySelector('.notice')?.textContent).toContain('what is left of the session');
    }
  });

  it('looks for served files when a person picks that', async () => {
    const { button, click, calls } = mount(tab('watching', { report: report() }));
    await click(button('Watching'));
    await click(button('Look for served files'));
    expect(calls).toEqual([['checkFiles']]);
  });

  it('looks at the variables of the page when a person picks that', async () => {
    const { button, click, calls, root } = mount(tab('private', { report: report() }));
    await click(button('Watching'));
    await click(button('Look at page variables'));
    expect(calls).toEqual([['checkGlobals']]);
    expect(root.querySelector('.notice')?.textContent).toContain('global variables');
  });

  it('exports as JSON and as Markdown', async () => {
    const { button, click, calls, root } = mount(tab('watching', { report: report() }));
    await click(button('Export'));
    await click(button('Save as JSON'));
    await click(button('Export'));
    await click(button('Copy as Markdown'));
    expect(calls).toEqual([['exportJson'], ['exportMarkdown']]);
    expect(root.querySelector('.notice')?.textContent).toBe('Findings copied as Markdown.');
  });

  it('says once what is the same for several places, in the order of how much is missing', () => {
    const { all } = mount(tab('checked-once', { report: checkedOnce() }));
    const said = all('.coverage-row').map((node) => [...node.children].map((part) => part.textContent));
    expect(said.slice(0, 2)).toEqual([
      ['cookie, request header, response header', 'not inspected', expect.stringMatching(/grant/)],
      ['19 places', 'inspected', expect.stringMatching(/^localStorage, sessionStorage, .*, console$/)],
    ]);
  });

  it('says every reason why a place was seen in part, and on which pages', () => {
    const large: Message = { key: 'coverage_unseen_large', values: [] };
    const worker: Message = { key: 'coverage_unseen_worker', values: [] };
    const reasons = [
      { state: 'partly', message: large, count: 1, pages: ['https://app.example.test/{id}'] },
      { state: 'partly', message: worker, count: 0, pages: [] },
    ] as const;
    const coverage = [{ surface: 'console', state: 'partly', reason: large, reasons, allow: null }] as const;
    const { all } = mount(tab('watching', { report: { ...report(), coverage } }));
    expect(all('.coverage-reason').map((node) => node.textContent?.replace(/[\u2066-\u2069]/g, '').trim())).toEqual([
      'A text was larger than 262,144 characters; only its beginning was read. So on https://app.example.test/{id}.',
      'The page started a worker; its scope is not hooked.',
    ]);
  });

  it('names every destination that is not granted, and asks for one at a time', async () => {
    const { root, button, click, calls } = mount(tab('watching', { report: report() }));
    expect(root.querySelector('.coverage summary')?.textContent).toBe(
      'Coverage 21 inspected · 1 partly · 1 host not granted',
    );
    await click(button('Allow: telemetry.vendor.test'));
    expect(calls).toEqual([['allow', '*://telemetry.vendor.test/*']]);
  });
});
