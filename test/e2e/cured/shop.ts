import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import express, { type Express, type Request, type Response } from 'express';
import { sampleOf } from '@/utils/remedy/playbook';
import { playbooks } from '@/utils/remedy/playbooks';

// A small shop with Express, before and after its authors followed the playbooks.

const token = () => randomBytes(32).toString('base64url');

/** The token lies in `localStorage`, the session cookie is open to script. */
export function careless(): Server {
  const app = express();
  const known = new Set<string>();
  app.post('/login', (_request: Request, response: Response) => {
    const access = token();
    known.add(access);
    response.cookie('session', token(), { path: '/' }).json({ access_token: access });
  });
  app.get('/api/orders', (request: Request, response: Response) => {
    const [, bearer = ''] = (request.get('authorization') ?? '').split(' ');
    response.status(known.has(bearer) ? 200 : 401).json([]);
  });
  app.get('/', (_request: Request, response: Response) => {
    response.send(
      page(`
        const answer = await fetch('/login', { method: 'POST' });
        localStorage.setItem('access_token', (await answer.json()).access_token);
        const headers = { authorization: 'Bearer ' + localStorage.getItem('access_token') };
        await fetch('/api/orders', { headers });`),
    );
  });
  return createServer(app);
}

/**
 * The same shop with the session of the playbook `harden-session-cookie`, as its Express sample stands there, and the access token
 * kept in that session: a backend for its frontend.
 */
export async function careful(): Promise<Server> {
  const app = express();
  await harden(app);
  app.post('/login', (request: Request, response: Response) => {
    sessionOf(request).token = token();
    response.sendStatus(204);
  });
  app.get('/api/orders', (request: Request, response: Response) => {
    // Here the server would ask the API with the token of the session.
    response
      .set('cache-control', 'no-store')
      .status(sessionOf(request).token ? 200 : 401)
      .json([]);
  });
  app.get('/', (_request: Request, response: Response) => {
    response.send(
      page(`
        await fetch('/login', { method: 'POST', credentials: 'same-origin' });
        await fetch('/api/orders');`),
    );
  });
  return createServer((request, response) => {
    // What the proxy in front would say, which ends TLS. Browsers take loopback for secure.
    request.headers['x-forwarded-proto'] = 'https';
    app(request, response);
  });
}

/** What the session middleware adds to a request. */
const sessionOf = (request: Request) => (request as Request & { session: { token?: string } }).session;

const page = (script: string): string =>
  `<!doctype html><title>Shop</title><h1>Shop</h1><script type="module">${script}
    document.title = 'logged in';</script>`;

/** Runs the playbook's own code over the app. */
async function harden(app: Express): Promise<void> {
  const playbook = playbooks.get('harden-session-cookie');
  const sample = playbook && sampleOf(playbook, 'Express');
  if (!sample) throw new Error('no such sample');
  const lines = sample.code.split('\n');
  const isImport = (line: string) => line.startsWith('import ');
  const code = [
    ...lines.filter(isImport),
    'export function harden(app) {',
    ...lines.filter((line) => !isImport(line)),
    '}',
  ].join('\n');
  const file = path.resolve('.output/cured/harden.mjs');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
  process.env.SESSION_SECRET = token();
  const { harden: run } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    harden: (app: Express) => void;
  };
  run(app);
}
