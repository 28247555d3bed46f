import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runFingerprint, snippetIds } from '@/entrypoints/cli/fingerprint';
import { fingerprintKey } from '@/entrypoints/cli/key-file';
import type { Terminal } from '@/entrypoints/cli/terminal';
import { sample } from '@/utils/lib/sample';
import { Importer } from '@/utils/record/importer';

let folder = '';
let keyFile = '';
const tokens = ['', 'é', '-'].map((prefix, index) => prefix + sample('', 40 + 17 * index, undefined, index + 1));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-fingerprint-'));
  keyFile = path.join(folder, 'key');
  fingerprintKey(keyFile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(text: string, options: Partial<Parameters<typeof runFingerprint>[0]> = {}) {
  const out: string[] = [];
  const notes: string[] = [];
  const terminal: Terminal = {
    colour: false,
    print: (part) => out.push(part),
    note: (part) => notes.push(part),
    progress: () => {},
  };
  const input = new PassThrough();
  input.end(text);
  await runFingerprint({ keyFile, snippet: null, ...options }, input, terminal);
  return { out: out.join(''), notes: notes.join('\n') };
}

const named = async (): Promise<readonly string[]> => (await run(tokens.join('\n'))).out.trim().split('\n');

describe('fingerprint', () => {
  it('names each line as a scan under the same key does', async () => {
    const importer = new Importer({ key: fingerprintKey(keyFile).key });
    importer.begin('notes.txt');
    const text = tokens.map((token) => `Authorization: Bearer ${token}`).join('\n');
    const place = { surface: 'file', origin: '', key: 'notes.txt', at: 0, way: '', writer: null } as const;
    await importer.add({ kind: 'text', text: `access_token=${tokens[0]}\n${text}`, ...place });
    importer.end();
    const [report] = (await importer.reports()).reports;
    const [first] = await named();
    expect(report?.tokens.map(({ fingerprint }) => fingerprint)).toContain(first);
  });

  it('keeps the lines in their order, and names nothing that could be guessed', async () => {
    const [token = ''] = tokens;
    const { out, notes } = await run(`${token}\r\nshort\n\n  ${token}  \n`);
    const [first, second, third, fourth] = out.split('\n');
    expect([first, second, third]).toEqual([fourth, '', '']);
    expect(first).toMatch(/^tw1_[\w-]{22}$/);
    expect(notes).toBe('1 value has fewer than 16 characters and no fingerprint: it could be guessed.');
  });

  it('makes a key for its owner alone, and asks for one', async () => {
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    await expect(run('', { keyFile: null })).rejects.toThrow('--key-file');
  });
});

describe('the code for servers names tokens alike:', () => {
  const snippet = async (id: string, changes: readonly (readonly [string, string])[], file: string) => {
    let { out } = await run('', { snippet: id, keyFile: null });
    for (const [from, to] of changes) {
      expect(out).toContain(from);
      out = out.replace(from, to);
    }
    const written = path.join(folder, file);
    writeFileSync(written, out);
    return written;
  };

  it('is there for each server', () => expect(snippetIds).toEqual(['nginx', 'express', 'envoy', 'go']));

  it('Express, in a running app', async () => {
    vi.stubEnv('TOKENWITNESS_KEY_FILE', keyFile);
    const file = await snippet('express', [], 'express.mjs');
    const { logTokens } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    vi.unstubAllEnvs();
    const lines: string[] = [];
    // Comes with node-red.
    const app = createRequire(import.meta.url)('express')();
    app.use(logTokens((line: string) => lines.push(line)));
    app.get('/orders', (_request: unknown, response: ServerResponse) => {
      response.statusCode = 202;
      response.end();
    });
    const server: Server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const ask = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/orders?x=1`, { headers });
    await ask({ authorization: `Bearer ${tokens[0]}` });
    await ask({ authorization: 'Basic dXNlcjpwYXNzd29yZA==' });
    await ask({});
    server.closeAllConnections();
    server.close();
    const [first] = await named();
    const told = lines.map((line) => JSON.parse(line));
    expect(told.map(({ token }) => token)).toEqual([first, '-', '-']);
    expect(told[0]).toMatchObject({ method: 'GET', path: '/orders', status: 202, client: '127.0.0.1' });
    expect(lines.join()).not.toContain(tokens[0]);
  });

  it('nginx, by the modules that njs shares with Node', async () => {
    const file = await snippet('nginx', [['/etc/nginx/tokenwitness.key', keyFile]], 'nginx.mjs');
    const { default: module } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    const asked = (Authorization?: string) => module.fingerprint({ headersIn: { Authorization } });
    expect(tokens.map((token) => asked(`Bearer ${token}`))).toEqual(await named());
    expect([asked(), asked('Bearer short'), asked('Basic dXNlcjpwYXNzd29yZA==')]).toEqual(['-', '-', '-']);
  });

  it.skipIf(!isThere('luajit', '-v'))('Envoy, by LuaJIT', async () => {
    const file = await snippet('envoy', [['/etc/envoy/tokenwitness.key', keyFile]], 'envoy.lua');
    const handle = (value: string) =>
      `envoy_on_request({ headers = function() return { get = function() return ${value} end } end, streamInfo = function() return { dynamicMetadata = function() return { set = function(_, _, _, token) print(token) end } end } end })`;
    const lines = [...tokens.map((token) => handle(`"Bearer ${token}"`)), handle('nil'), handle('"Bearer short"')];
    // Texts about the length of a block are where padding goes wrong.
    const long = Array.from({ length: 140 }, (_, index) => 'a'.repeat(index + 16));
    writeFileSync(
      path.join(folder, 'main.lua'),
      [`dofile("${file}")`, ...lines, ...long.map((text) => `print(token_fingerprint("${text}"))`)].join('\n'),
    );
    const told = execFileSync('luajit', [path.join(folder, 'main.lua')], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(told).toEqual([...(await named()), '-', '-', ...(await run(long.join('\n'))).out.trim().split('\n')]);
  });

  it.skipIf(!isThere('go', 'version'))('Go, compiled', { timeout: 120_000 }, async () => {
    await snippet('go', [['package tokenwitness', 'package main']], 'fingerprint.go');
    const main = `package main
import ("fmt"; "net/http"; "os")
func main() {
  key, err := ReadKey(os.Args[1])
  if err != nil { panic(err) }
  for _, value := range os.Args[2:] {
    fmt.Println(key.OfRequest(&http.Request{Header: http.Header{"Authorization": {value}}}))
  }
}`;
    writeFileSync(path.join(folder, 'main.go'), main);
    const values = [...tokens.map((token) => `Bearer ${token}`), 'Bearer short', 'Basic dXNlcjpwYXNzd29yZA=='];
    const files = ['fingerprint.go', 'main.go'].map((name) => path.join(folder, name));
    const told = execFileSync('go', ['run', ...files, keyFile, ...values], {
      encoding: 'utf8',
      env: { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOCACHE: path.join(folder, 'go') },
    });
    expect(told.trim().split('\n')).toEqual([...(await named()), '-', '-']);
  });
});

function isThere(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: 'ignore' }).status === 0;
}
