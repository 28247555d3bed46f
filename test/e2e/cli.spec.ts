import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jwt, opaque } from '@/utils/demo/credentials';

const program = path.resolve('.output/cli/tokenwitness.js');
const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-cli-'));
const now = Math.floor(Date.now() / 1000);
const token = jwt({ sub: opaque(8), iat: now, exp: now + 7 * 86_400 }, Buffer.from(opaque(32)));
const guessable = jwt({ sub: opaque(8), iat: now, exp: now + 900 }, Buffer.from('your-256-bit-secret'));
const session = opaque(40);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** One page that leaks, one that keeps its session well, one without any, one that fails, one that never ends. */
const pages: Record<string, string> = {
  '/leaky': `<script>localStorage.setItem('auth', JSON.stringify({ access_token: '${token}' }));
    fetch('/api/orders', { headers: { Authorization: 'Bearer ${token}' } });</script>`,
  '/guessable': `<script>localStorage.setItem('token', '${guessable}'); localStorage.setItem('other', '${token}');</script>`,
  '/careful': `<script>fetch('/api/orders');</script>`,
  '/plain': '<p>Nothing to see</p>',
  '/api/orders': '[]',
};

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/slow') return;
    response.statusCode = pathname in pages ? 200 : 404;
    response.setHeader('content-type', 'text/html');
    if (pathname === '/careful') {
      response.setHeader('set-cookie', `__Host-session=${session}; Path=/; Secure; HttpOnly; SameSite=Strict`);
    }
    response.end(pages[pathname] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const audit = (page: string, ...args: string[]) => run('audit', origin + page, '--observe', '3s', ...args);

describe('usage that cannot run', () => {
  it.each([
    [['audit'], /Say which address to audit/],
    [['audit', 'localhost:3000'], /not an address that can be opened/],
    [['audit', 'http://localhost', '--fail-no', 'high'], /Did you mean --fail-on\?/],
    [['audit', 'http://localhost', '--timeout', 'soon'], /--timeout takes a time/],
    [['audit', 'http://localhost', '--executable-path', '/no/such/browser'], /\/no\/such\/browser/],
    [['audit', 'http://localhost', '--executable-path', '/bin/false'], /\/bin\/false did not start/],
    [['rules', 'no-such-rule'], /There is no rule no-such-rule/],
  ])('%j says why in a sentence and exits with 2', async (args, sentence) => {
    const { code, out, err } = await run(...args);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('an audit', () => {
  it('exits with 1 where a token lies in storage, and keeps standard output empty', async () => {
    const { code, out, err } = await audit('/leaky');
    expect(err).toMatch(/localStorage › auth/);
    expect(err).toContain('access-token-in-script-readable-storage');
    expect([code, out]).toEqual([1, '']);
  });

  it('writes valid JSON, and nothing else, to standard output when asked to', async () => {
    const { code, out } = await audit('/leaky', '--format', 'json', '--output', '-');
    const report = JSON.parse(out);
    expect(report.findings.map((one: { rule: string }) => one.rule)).toContain(
      'access-token-in-script-readable-storage',
    );
    expect(out).not.toContain(token);
    const schema = JSON.parse(readFileSync(path.resolve('public/schema/report.v1.json'), 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    expect([ajv.validate(schema, report), ajv.errors]).toEqual([true, null]);
    expect(code).toBe(1);
  });

  it('tries published keys where that is asked for', async () => {
    const args = ['--format', 'json', '--output', '-', '--observe', '1s'];
    const told = async (...more: string[]) => {
      const { findings } = JSON.parse((await audit('/guessable', ...args, ...more)).out);
      return findings
        .filter((one: { rule: string }) => one.rule === 'jwt-signed-by-published-key')
        .map((one: { location: { key: string } }) => one.location.key);
    };
    expect(await told()).toEqual([]);
    expect(await told('--try-keys')).toEqual(['token']);
    expect(await told('--try-keys', '--browser', 'firefox')).toEqual(['token']);
  });

  it('writes both formats into a folder, and --fail-on none only reports', async () => {
    const { code } = await audit(
      '/leaky',
      '--format',
      'json',
      '--format',
      'pretty',
      '--output',
      'out/',
      '--fail-on',
      'none',
    );
    expect(JSON.parse(readFileSync(path.join(folder, 'out/report.json'), 'utf8')).findings).not.toHaveLength(0);
    expect(readFileSync(path.join(folder, 'out/report.txt'), 'utf8')).toContain('localStorage › auth');
    expect(code).toBe(0);
  });

  it('exits with 0 where the session is kept well', async () => {
    const { code, err } = await audit('/careful');
    expect(err).toMatch(/No risks seen/);
    expect(code).toBe(0);
  });

  it('exits with 3 where nothing was there to judge, and with 0 where that is allowed', async () => {
    const { code, err } = await audit('/plain');
    expect(err).toMatch(/nothing to judge, log in with --headed/);
    expect(code).toBe(3);
    expect((await audit('/plain', '--allow-anonymous', '--quiet')).code).toBe(0);
  });

  it.each([
    ['/missing', /status 404/],
    ['/slow', /did not load within 2 seconds/],
  ])('exits with 3 where the page %s fails', async (page, sentence) => {
    const { code, err } = await audit(page, '--timeout', '2s');
    expect(err).toMatch(sentence);
    expect(code).toBe(3);
  });

  it('exits with 3 where nothing answers at the address', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const address = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const port = typeof address === 'object' ? address?.port : 0;
    const { code, err } = await run('audit', `http://localhost:${port}`, '--observe', '0s');
    expect(err).toMatch(/the connection was refused/);
    expect(code).toBe(3);
  });

  it('does the same in Firefox', async () => {
    const { code, out } = await audit('/leaky', '--browser', 'firefox', '--format', 'json', '--output', '-');
    expect(JSON.parse(out).findings.map((one: { rule: string }) => one.rule)).toContain(
      'access-token-in-script-readable-storage',
    );
    expect(code).toBe(1);
    expect((await audit('/missing', '--browser', 'firefox')).code).toBe(3);
  });
});

describe('the demo', () => {
  it('finds what its app leaks, writes report.json where it runs, and exits with 0', async () => {
    const { code, err } = await run('demo');
    expect(err).toMatch(/All \d+ leaks that the demo app has on purpose were found/);
    expect(existsSync(path.join(folder, 'report.json'))).toBe(true);
    expect(code).toBe(0);
  });

  it('finds nothing in the twin that does it right', async () => {
    const { code, err } = await run('demo', '--fixed');
    expect(err).toMatch(/nothing was found in the app done right/);
    expect(code).toBe(0);
  });
});
