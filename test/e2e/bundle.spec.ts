import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { rules } from '@/utils/assess/assess';
import { anomalies } from '@/utils/assess/traffic/anomalies';
import { DETECTORS } from '@/utils/detect/detectors';
import { guidanceOf, tokenTypeIds } from '@/utils/detect/guidance';
import type { Detector, Examples } from '@/utils/detect/token-type';
import { playbooks } from '@/utils/remedy/playbooks';
import { SDK_SAMPLES } from '@/utils/remedy/sdk-samples';
import { FAMILIES } from './harness/browsers';
import { builtExtension } from './harness/build';

const KB = 1000;
const examples = import.meta.glob<() => Examples>('../../utils/detect/token-types/*.ts', {
  eager: true,
  import: 'examples',
});

describe.each(FAMILIES)('the build for %s', (family) => {
  let dir: string;
  let manifest: Record<string, unknown>;
  const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
  const gzipped = (...files: readonly string[]) =>
    files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  const files = (extension: string) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension));
  /** Everything that a document of ours loads, the popup's unless another is named, with what those scripts import. */
  const ofPopup = (extension: string, page = 'popup.html') =>
    [...read(page).matchAll(/(?:src|href)="\/([^"]+)"/g)].flatMap(([, file]) =>
      file?.endsWith(extension) ? [file] : [],
    );
  /** Chunks that these name, each once. */
  const namesIn = (chunks: readonly string[], ...forms: readonly RegExp[]) => [
    ...new Set(
      chunks.flatMap((file) =>
        forms.flatMap((form) => [...read(file).matchAll(form)].map(([, name]) => `chunks/${name}`)),
      ),
    ),
  ];

  beforeAll(async () => {
    dir = await builtExtension(family);
    manifest = JSON.parse(read('manifest.json'));
  });

  it('keeps every script small enough, gzipped', () => {
    const scripts = ofPopup('.js');
    expect(scripts.length).toBeGreaterThan(0);
    for (const name of namesIn(scripts, IMPORTED)) expect(scripts).toContain(name);
    // What comes once a person opens something, or before that when there is time.
    const later: string[] = [];
    for (let found = namesIn(scripts, FETCHED); found.length > 0; found = namesIn(found, IMPORTED, FETCHED)) {
      found = found.filter((name) => ![...scripts, ...later].includes(name));
      later.push(...found);
    }
    const opened = later.map(read).join('\n');
    const atOnce = scripts.map(read).join('\n');
    for (const { code } of playbooks.values()) {
      const [line = ''] = code[0]?.code.split('\n') ?? [];
      expect(opened).toContain(line);
      expect(atOnce).not.toContain(line);
    }
    const sizes = {
      page: gzipped('content-scripts/page.js'),
      bridge: gzipped('bridge.js'),
      reader: gzipped('reader.js'),
      popup: gzipped(...scripts),
      later: gzipped(...later.filter((file) => !isPlaybook(file))),
      playbook: Math.max(...later.filter(isPlaybook).map((file) => gzipped(file))),
      style: gzipped(...ofPopup('.css')),
    };
    console.log(`${family}: ${JSON.stringify(sizes)}`);
    // Twenty hooks, in every frame.
    expect.soft(sizes.page).toBeLessThanOrEqual(6 * KB);
    // With every token type in it.
    expect.soft(sizes.bridge).toBeLessThanOrEqual(40 * KB);
    // Comes to every page, and to a frame once there is something to look at. The checks of Azure keys came here from the bridge.
    expect.soft(sizes.reader).toBeLessThanOrEqual(43 * KB);
    // Before anything is opened.
    expect.soft(sizes.popup).toBeLessThanOrEqual(21.5 * KB);
    // Details, what a person may do about a token, and exports, in more files since the dashboard has parts of them too.
    expect.soft(sizes.later).toBeLessThanOrEqual(19 * KB);
    // All of the popup but the playbooks.
    expect.soft(sizes.popup + sizes.later).toBeLessThanOrEqual(40 * KB);
    // Each comes with the first finding that shows it.
    expect.soft(sizes.playbook).toBeLessThanOrEqual(3.5 * KB);
    expect.soft(sizes.style).toBeLessThanOrEqual(6 * KB);
  });

  it('keeps the dashboard small, and what reads files out of it', () => {
    const scripts = ofPopup('.js', 'dashboard.html');
    for (const name of namesIn(scripts, IMPORTED)) expect(scripts).toContain(name);
    const sizes = { dashboard: gzipped(...scripts), style: gzipped(...ofPopup('.css', 'dashboard.html')) };
    const [worker = '', ...others] = files('.js').filter((name) => name.includes('import-worker'));
    console.log(`${family}: ${JSON.stringify({ ...sizes, worker: gzipped(worker) })}`);
    expect(others).toEqual([]);
    expect.soft(sizes.dashboard).toBeLessThanOrEqual(120 * KB);
    expect.soft(sizes.style).toBeLessThanOrEqual(8 * KB);
    const text = scripts.map(read).join('\n');
    expect(read(worker)).toContain('DecompressionStream');
    expect(text).not.toContain('DecompressionStream');
  });

  it('asks for no host, and for no permission but those it uses', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'cookies',
      'webRequest',
      'declarativeNetRequestWithHostAccess',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'content_security_policy',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
    // Chromium knows no such permission: there the page of the tools is asked for at the installation.
    expect(manifest.optional_permissions).toEqual(family === 'firefox' ? ['devtools'] : undefined);
    expect(manifest.devtools_page).toBe('devtools.html');
    const scripts = files('.js').map(read).join('\n');
    for (const api of [
      'storage.session',
      'scripting.registerContentScripts',
      'cookies.getAll',
      'webRequest',
      'declarativeNetRequest',
    ]) {
      expect(scripts.includes(api), api).toBe(true);
    }
  });

  it('gives the page nothing but hooks: no extension API and no detection', () => {
    const page = read('content-scripts/page.js');
    expect(page.length).toBeGreaterThan(1000);
    expect(page).not.toMatch(/\b(?:chrome|browser)\b\s*\??[.[]|sendMessage/);
    for (const id of tokenTypeIds()) expect(page, id).not.toContain(`\`${id}\``);
    expect(page).not.toMatch(/ghp_|xox[bp]|AKIA|eyJ|sk_live|refresh_token|access_token/);
  });

  it('gives documents no guidance, no example and no playbook', () => {
    const scripts = ['bridge.js', 'reader.js', 'content-scripts/page.js'].map(read).join('\n');
    for (const id of tokenTypeIds()) {
      const guidance = guidanceOf(id);
      for (const url of [guidance?.docs, guidance?.revoke]) if (url) expect(scripts, id).not.toContain(url);
    }
    for (const [file, give] of Object.entries(examples)) {
      for (const example of [...give().matches, ...give().nearMisses]) {
        if (example.length > 16) expect(scripts, file).not.toContain(example);
      }
    }
    for (const { id, code } of playbooks.values()) {
      expect(scripts, id).not.toContain(id);
      for (const sample of code) expect(scripts, id).not.toContain(sample.code.split('\n')[0]);
    }
    for (const id of rules.keys()) expect(scripts, id).not.toContain(id);
  });

  it('knows no address to send anything to, and calls nothing that sends but for files and what a person repeats', () => {
    const known = JSON.stringify([
      ...tokenTypeIds().map(guidanceOf),
      ...[...rules.values()].map(({ references, examples: cases }) => [references, cases()]),
      ...[...playbooks.values()].map(({ code }) => code),
      ...[...anomalies.values()].map(({ references, examples: cases }) => [references, cases()]),
    ]);
    const hosts = new Set([...known.matchAll(HOST)].map(([, host]) => host));
    // Hosts in the forms of token types, and the names of an XML namespace and of our own schema.
    const forms = [...DETECTORS.values()].map((detector) =>
      detector.kind === 'jwt' || detector.kind === 'link' ? sourceOf(detector) : JSON.stringify(detector),
    );
    for (const [, host] of forms.join('\n').replaceAll('\\', '').matchAll(HOST)) if (host) hosts.add(host);
    // The last but one is where a log does not tell of whom it asked. The last stands before relative paths in the library that resolves names in source maps; nobody asks it.
    for (const host of ['www.w3.org', 'localhost', '127.0.0.1', 'tokenwitness.dev', 'not-told.invalid', 'foo.com'])
      hosts.add(host);
    const scripts = files('.js');
    expect(scripts.length).toBeGreaterThan(4);
    for (const file of scripts) {
      const text = read(file);
      const strange = [...text.matchAll(HOST)].map(([, host]) => host ?? '');
      expect(
        strange.filter((host) => !hosts.has(host) && !/(?:^|\.)example\.(?:com|net|org)$/.test(host)),
        file,
      ).toEqual([]);
      if (file.endsWith('page.js')) continue;
      const calls = [...text.matchAll(SENDS)].map(([call]) => call);
      // Popup and panel show code to copy, which may send.
      const shown = [...samplesIn(file).matchAll(SENDS)].map(([call]) => call);
      // `observe/worker/fetch-file.ts`: a GET of what a page itself loaded; `repeat-request.ts`: what the app asked, when a person says so;
      // `ask-issuer.ts`: an issuer that was seen to give or take a token, when a person says so.
      const fetched = path.basename(file) === 'background.js' ? ['fetch(', 'fetch(', 'fetch('] : [];
      // The library that opens archives could also read one from an address; nobody gives it one.
      if (file.includes('import-worker')) fetched.push('new XMLHttpRequest');
      expect(calls.toSorted(), file).toEqual([...shown, ...fetched].toSorted());
    }
  });
});

/** What is shown for several SDKs is a file of its own, and so is each playbook without it. */
const isPlaybook = (file: string): boolean =>
  /^sdk-samples-/.test(path.basename(file)) || playbookIn(file) !== undefined;

const playbookIn = (file: string) => [...playbooks.values()].find(({ id }) => path.basename(file).startsWith(`${id}-`));

function samplesIn(file: string): string {
  const code = /^sdk-samples-/.test(path.basename(file))
    ? SDK_SAMPLES
    : (playbookIn(file)?.code ?? []).filter((sample) => !SDK_SAMPLES.includes(sample));
  return code.map((sample) => sample.code).join('\n');
}

/** The functions of a detector as they are written. */
const sourceOf = (detector: Detector): string => Object.values(detector).map(String).join('\n');

const IMPORTED = /\b(?:from|import)\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const FETCHED = /\bimport\(\s*["'`]\.\/([\w.-]+\.js)["'`]/g;
const SENDS = /(?<![\w.])(?:fetch|importScripts|eval)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|Function)\b/g;
const HOST = /\b(?:https?|wss?):\/\/([A-Za-z0-9][A-Za-z0-9.-]*)/g;
