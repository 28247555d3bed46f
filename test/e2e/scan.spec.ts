import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitDemo } from '@/entrypoints/cli/visit-demo';
import { githubToken } from '@/utils/demo/credentials';
import { type Demo, startDemo } from '@/utils/demo/demo';
import { type Files, tarOf, zipOf } from '../unit/observe/node/archives';
import { openWithDevtools } from './harness/devtools';
import { rawIn } from './harness/raw-search';

const program = path.resolve('.output/cli/tokenwitness.js');
const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-scan-'));

function scan(args: readonly string[], input?: Uint8Array): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [program, 'scan', ...args], { cwd: folder });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

interface Row {
  readonly token: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly surface: string;
  readonly channel: string;
  readonly key: string;
  readonly writer: { readonly url: string } | null;
  readonly site: string;
  readonly location: { readonly surface: string; readonly key: string };
}
type Document = Readonly<
  Record<'tokens' | 'sightings' | 'uses' | 'findings' | 'coverage' | 'diagnostics', readonly Row[]>
>;

async function reportOf(...args: string[]): Promise<Document> {
  const { out } = await scan([...args, '--format', 'json', '--output', '-', '--key-file', 'key']);
  return JSON.parse(out) as Document;
}

const logged = githubToken();
let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  const tools = await openWithDevtools();
  try {
    await visitDemo(tools.page, demo);
    writeFileSync(path.join(folder, 'demo.har'), await tools.exportHar(false));
    writeFileSync(path.join(folder, 'sanitized.har'), await tools.exportHar(true));
    await tools.page.captureHeapSnapshot({ path: path.join(folder, 'demo.heapsnapshot') });
    await tools.page.addScriptTag({
      content: `console.log('signed in', '${logged}'); console.warn('two\\nlines');
        (function careless() { console.error(new Error('refused ' + '${logged}')); })();`,
    });
    writeFileSync(path.join(folder, 'demo.log'), await tools.exportConsole());
    const cookies = await tools.browser.cookies();
    const entries = (await tools.page.evaluate('Object.entries(localStorage)')) as [string, string][];
    const localStorage = entries.map(([name, value]) => ({ name, value }));
    const state = { cookies, origins: [{ origin: new URL(demo.url).origin, localStorage }] };
    writeFileSync(path.join(folder, 'state.json'), JSON.stringify(state, null, 2));
  } finally {
    await tools.close();
  }
});
afterAll(async () => {
  await demo.stop();
  rmSync(folder, { recursive: true });
});

describe('what Chromium records of the demo', () => {
  it('a HAR of its developer tools shows what was sent and handed out, and what is wrong with it', async () => {
    const { uses, sightings, findings, coverage } = await reportOf('demo.har');
    expect(uses.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['authorization', 'cookie', 'query']));
    expect(sightings.map(({ surface }) => surface)).toEqual(
      expect.arrayContaining(['response-header', 'response-body']),
    );
    const rules = findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['token-in-url', 'token-sent-to-third-party', 'long-lived-jwt']));
    expect(coverage.some(({ surface }) => surface === 'local-storage')).toBe(true);
  });

  it('a HAR and the state of the browser together show what is stored, by its use too', async () => {
    const { findings } = await reportOf('demo.har', 'state.json');
    const found = findings.map(({ rule, location }) => `${rule} ${location.surface}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'access-token-in-script-readable-storage local-storage',
        'refresh-token-in-script-readable-storage local-storage',
        'session-cookie-without-httponly cookie-jar',
        'token-in-url url-query',
        'token-sent-to-third-party request-header',
      ]),
    );
  });

  it('a heap snapshot shows in memory what the HAR shows being sent, under the same fingerprint', async () => {
    const heap = await reportOf('demo.heapsnapshot');
    const sent = new Set((await reportOf('demo.har')).uses.map(({ token }) => token));
    const seen = heap.sightings.filter(({ surface, token }) => surface === 'heap' && sent.has(token));
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(heap.sightings.map(({ site }) => site))).toEqual(new Set([demo.site]));
  });

  it('a console that was saved shows what was written to it', async () => {
    const { sightings } = await reportOf('demo.log');
    expect(sightings.length).toBeGreaterThan(0);
    expect(sightings.every(({ surface, writer }) => surface === 'console' && writer !== null)).toBe(true);
  });

  it('a HAR without sensitive data is said to be one', async () => {
    const report = await reportOf('sanitized.har');
    expect(report.uses.filter(({ channel }) => channel === 'authorization' || channel === 'cookie')).toEqual([]);
    const { err } = await scan(['sanitized.har']);
    expect(err.replace(/\s+/g, ' ')).toContain('The HAR has no cookies and no Authorization header at all.');
  });

  it('is read from standard input as from a file, compressed too', async () => {
    const content = gzipSync(readFileSync(path.join(folder, 'demo.har')));
    const args = ['-', '--format', 'json', '--output', '-', '--key-file', 'key', '--quiet'];
    const { out } = await scan(args, content);
    const fingerprints = (report: Document) => report.tokens.map(({ fingerprint }) => fingerprint).sort();
    expect(fingerprints(JSON.parse(out))).toEqual(fingerprints(await reportOf('demo.har')));
  });

  it.each([
    ['zip', zipOf],
    ['tgz', (files: Files) => gzipSync(tarOf(files))],
  ] as const)('shows the same from a %s as it does unpacked, heaps after what was sent', async (ending, pack) => {
    const files = ['demo.heapsnapshot', 'demo.har', 'demo.log'];
    const archive = path.join(folder, `all.${ending}`);
    writeFileSync(archive, pack(files.map((name) => [name, readFileSync(path.join(folder, name))] as const)));
    const told = ({ sightings, uses, findings }: Document) => ({
      sightings: sightings.map(({ token, surface }) => `${token} ${surface}`).toSorted(),
      uses: uses.map(({ token, channel }) => `${token} ${channel}`).toSorted(),
      findings: findings.map(({ rule }) => rule).toSorted(),
    });
    expect(told(await reportOf(archive))).toEqual(told(await reportOf(...files)));
    rmSync(archive);
  });

  it('nothing that is said or written of it holds a token of the app', async () => {
    const told: Record<string, string> = {};
    for (const format of ['pretty', 'json', 'markdown']) {
      const { out, err } = await scan(['.', '--format', format, '--output', '-', '--min-confidence', 'tentative']);
      told[format] = out;
      told[`${format} notes`] = err;
    }
    expect(told.json).toContain('tw1_');
    expect(
      rawIn(told, Object.fromEntries([...demo.secrets, logged].map((value, index) => [`secret ${index}`, value]))),
    ).toEqual([]);
  });
});

it('usage that cannot run is answered in a sentence, with 2', async () => {
  for (const args of [[], ['missing.har'], ['demo.har', '--format', 'xml'], ['demo.har', '--key-file', folder]]) {
    const { code, out, err } = await scan(args);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, out, err.split('\n').length]).toEqual([2, '', 2]);
  }
});
