import { beforeEach, describe, expect, it } from 'vitest';
import type { FrameLoaded, ScriptLoaded } from '@/utils/observe/worker/surfaces/script';
import { worker } from '../../record/worker-api';

// Behind the extension API, which it looks for when it loads.
const { watchScripts } = await import('@/utils/observe/worker/surfaces/script');

const scripts: ScriptLoaded[] = [];
const frames: FrameLoaded[] = [];
let ended = 0;
const tell = (details: Record<string, unknown>) =>
  worker.events.onCompleted.tell({
    url: 'https://app.example.com/app.js',
    type: 'script',
    method: 'GET',
    statusCode: 200,
    tabId: 3,
    initiator: 'https://app.example.com',
    ...details,
  });

beforeEach(() => {
  scripts.length = 0;
  frames.length = 0;
  ended = 0;
  watchScripts({ script: (load) => scripts.push(load), frame: (load) => frames.push(load) }, () => {
    ended += 1;
  });
});

describe('watchScripts', () => {
  it('tells of a script once, however often it was asked to listen', () => {
    watchScripts({ script: (load) => scripts.push(load), frame: () => {} }, () => {});
    tell({ ip: '93.184.216.34' });
    expect(scripts).toEqual([
      {
        url: 'https://app.example.com/app.js',
        initiator: 'https://app.example.com',
        version: '',
        tabId: 3,
        incognito: undefined,
      },
    ]);
  });

  it('hands on every end, of a load that went wrong too', () => {
    tell({ statusCode: 404 });
    expect([ended, scripts.length]).toEqual([1, 0]);
  });

  it('knows the version by the best that the answer says of it', () => {
    const headers = [
      { name: 'Content-Length', value: '7' },
      { name: 'Last-Modified', value: 'yesterday' },
      { name: 'ETag', value: '"a"' },
    ];
    for (const count of [1, 2, 3]) tell({ responseHeaders: headers.slice(0, count) });
    expect(scripts.map(({ version }) => version)).toEqual(['content-length 7', 'last-modified yesterday', 'etag "a"']);
  });

  it('hands on the headers of a document, which one that did not change may leave out', () => {
    const tellPage = (details: Record<string, unknown>) => tell({ type: 'main_frame', ...details });
    const policy = { name: 'Content-Security-Policy', value: "script-src 'self'; require-trusted-types-for 'script'" };
    tellPage({ responseHeaders: [policy, { ...policy, value: "script-src 'none'" }] });
    tellPage({ responseHeaders: [{ ...policy, name: 'content-security-policy-report-only' }] });
    tellPage({ statusCode: 304 });
    const name = 'content-security-policy';
    expect(frames.map((one) => one.headers)).toEqual([
      [
        [name, policy.value],
        [name, "script-src 'none'"],
      ],
      [['content-security-policy-report-only', policy.value]],
      null,
    ]);
  });

  it('tells where documents came from, and nothing of what failed, of other methods and of our own requests', () => {
    tell({ type: 'sub_frame', url: 'https://app.example.com/', ip: '10.0.0.1' });
    const where = { tabId: 3, incognito: undefined };
    expect(frames).toEqual([{ url: 'https://app.example.com/', address: '10.0.0.1', headers: [], ...where }]);
    tell({ statusCode: 404 });
    tell({ statusCode: 302 });
    tell({ method: 'POST' });
    tell({ initiator: undefined, originUrl: 'moz-extension://tokenwitness/_generated_background_page.html' });
    expect(scripts).toEqual([]);
    tell({ statusCode: 304 });
    expect(scripts).toHaveLength(1);
  });

  it('names the document that asked in Firefox, and nobody where it is opaque', () => {
    const documentUrl = 'https://app.example.com/login?code=1';
    tell({ initiator: undefined, documentUrl, originUrl: 'https://cdn.example.net/loader.js' });
    tell({ initiator: 'null' });
    tell({ initiator: undefined });
    expect(scripts.map(({ initiator }) => initiator)).toEqual(['https://app.example.com', null, null]);
  });
});
