import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { jwt, opaque } from '@/utils/demo/credentials';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { findBrowser } from '@/utils/observe/node/browser/find-browser';
import { serveSite } from './sites/serve-site';

const built = path.resolve('.output/cli');
const token = jwt({ sub: opaque(8) }, Buffer.from(opaque(32)));

/** The README's own code, with `token` before it and `shown` after it. */
function readmeModule(value: string, library: string): string {
  const [, snippet = ''] = /## As a library[\s\S]*?```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  return [
    snippet.replace("'tokenwitness'", `'${library}'`).replace(/(\nconst found)/, `\nconst token = '${value}';$1`),
    'globalThis.shown = { found, known, candidates, leaves, inBytes, isTruncated, problem };',
  ].join('\n');
}

describe('the library', () => {
  it('finds tokens in text, with offsets into it', async () => {
    const { detect } = await import(/* @vite-ignore */ path.join(built, 'index.js'));
    const text = JSON.stringify({ theme: 'dark', access_token: token });
    const [found, ...more] = detect(text);
    expect(text.slice(found.start, found.end)).toBe(token);
    expect(found).toMatchObject({ publishable: false });
    expect(more).toEqual([]);
  });

  describe('does what the README shows', () => {
    const npm = sampleChecked('npm_', 30);
    const expected = {
      found: [{ type: 'npm', start: 10, end: 50, confidence: 'certain', publishable: false }],
      known: { type: 'npm', tokenClass: 'secret', confidence: 'certain', facts: { checksumValid: true } },
      candidates: [{ path: '$.access_token', type: 'npm' }],
      leaves: [],
      inBytes: [{ path: '$.access_token', type: 'npm' }],
      isTruncated: false,
      problem: null,
    };

    it('in Node', async () => {
      const file = path.join(built, 'readme-snippet.mjs');
      writeFileSync(file, `${readmeModule(npm, './index.js')}\nconsole.log(JSON.stringify(shown));`);
      try {
        const { stdout } = await promisify(execFile)(process.execPath, [file]);
        expect(JSON.parse(stdout)).toMatchObject(expected);
        expect(stdout).not.toContain(npm);
      } finally {
        rmSync(file);
      }
    });

    it('in a browser', async () => {
      const scripts = readdirSync(built).filter((name) => name.endsWith('.js'));
      const site = await serveSite({
        ...Object.fromEntries(
          scripts.map((name) => [`/${name}`, answerOf(readFileSync(path.join(built, name), 'utf8'))]),
        ),
        '/page.js': answerOf(readmeModule(npm, './index.js')),
        '/': '<!doctype html><script type="module" src="/page.js"></script>',
      });
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args });
      try {
        const page = await browser.newPage();
        await page.goto(`${site.origin}/`);
        await page.waitForFunction('globalThis.shown', { timeout: 20_000 });
        expect(await page.evaluate('globalThis.shown')).toMatchObject(expected);
      } finally {
        await browser.close();
        await site.stop();
      }
    });
  });

  it('is typed as it is', async () => {
    const place = path.resolve('.output/types-test');
    mkdirSync(place, { recursive: true });
    writeFileSync(
      path.join(place, 'tsconfig.json'),
      '{"extends": "../../tsconfig.json", "include": ["consumer.ts"], "exclude": []}',
    );
    writeFileSync(
      path.join(place, 'consumer.ts'),
      `import * as written from '../../entrypoints/cli/library';
import * as built from '../cli/index.js';
export const there: typeof built = written;
export const back: typeof written = built;
`,
    );
    const tsc = spawn(process.execPath, [path.resolve('node_modules/typescript/bin/tsc'), '-p', place, '--noEmit']);
    let said = '';
    tsc.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const code = await new Promise((resolve) => tsc.on('close', resolve));
    rmSync(place, { recursive: true });
    expect([code, said]).toEqual([0, '']);
  });
});

const answerOf = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
