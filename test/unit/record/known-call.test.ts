import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lies, sent, token } from '@/utils/assess/example';
import { digestOf } from '@/utils/engine';
import type { LedgerStore, SiteRecord } from '@/utils/ledger/store';
import type { Sighting } from '@/utils/model/ledger';
import type { ActContext } from '@/utils/record/acts/act';
import type { Naming } from '@/utils/record/bodies';
import { tabs } from './extension-api';

// After the API that they are made for.
const { revoke } = await import('@/utils/record/acts/revoke');
const { test } = await import('@/utils/record/acts/test-token');

const VALUE = ['value', 'of', 'a', 'token'].join('-');
const own = token({ type: 'gitlab-pat', fingerprint: digestOf(VALUE) });
const SELF = '/api/v4/personal_access_tokens/self';

let server: Server;
let origin: string;
let answer: RequestListener;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(
      `${request.method} ${request.url} ${request.headers['private-token']} ${request.headers.cookie ?? ''}`.trim(),
    );
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  tabs.answer = (message) => {
    const { name } = message as { readonly name: string };
    const reply = name === 'frame/digests' ? { digests: [digestOf(VALUE)], isWhole: true } : { ok: true, value: VALUE };
    return { ok: true, reply };
  };
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** GitLab took the token once in a request that cannot be repeated. */
function context(part: Partial<ActContext> = {}, place: Partial<Sighting> = {}): ActContext {
  const use = sent(origin, { fingerprint: own.fingerprint, method: 'POST', template: '/api/v4/projects', status: 201 });
  const { fingerprint } = own;
  const sightings = [lies('local-storage', 'auth', { fingerprint, ...place })];
  return {
    tab: { tabId: 1, url: 'https://app.example.com/', incognito: false },
    site: 'example.com',
    token: own,
    record: { tokens: [own], sightings, uses: [use], logins: [] } as unknown as SiteRecord,
    naming: { fingerprint: (digest: string) => digest } as Naming,
    store: {} as LedgerStore,
    watches: () => true,
    ...part,
  };
}

async function done(act: typeof test) {
  const planned = await act.plan(context());
  if ('refused' in planned) throw new Error(planned.refused.key);
  expect(asked).toEqual([]);
  const { reply, ended, bodies } = await planned.perform('');
  return { items: planned.items, reply, ended, kinds: bodies.map(({ kind }) => kind) };
}

it.each([
  [200, 'try_accepted'],
  [401, 'try_refused'],
  [403, 'try_unclear'],
  [500, 'try_unclear'],
])('tells by %i that a token is as %s says', async (status, key) => {
  answer = (_, response) => void response.writeHead(status).end('{}');
  const { items, reply, ended, kinds } = await done(test);
  expect(items).toEqual([`GET ${origin}${SELF}`]);
  expect(asked).toEqual([`GET ${SELF} ${VALUE}`]);
  expect(reply).toMatchObject({ ok: true, message: { key } });
  expect(ended).toEqual({ destination: origin + SELF, outcome: 'done', status });
  expect(kinds).toEqual(['reveal', 'trial']);
});

it('hears in the body that a token is dead, and does not keep the good status beside it as a trial', async () => {
  answer = (_, response) => void response.end(JSON.stringify({ ok: false, error: 'token_revoked' }));
  const { reply, kinds } = await done(test);
  expect(reply).toMatchObject({ message: { key: 'try_refused_by_word', values: ['token_revoked'] } });
  expect(kinds).toEqual(['reveal']);
});

it.each([
  [204, 'done'],
  [401, 'refused'],
  [503, 'unclear'],
])('revokes, which by %i is %s', async (status, outcome) => {
  answer = (_, response) => void response.writeHead(status).end();
  const { reply, ended } = await done(revoke);
  expect(asked).toEqual([`DELETE ${SELF} ${VALUE}`]);
  expect([reply, ended]).toMatchObject([{ outcome }, { outcome, status, destination: origin + SELF }]);
});

it('asks nobody where the browser does not let us, for a trap, or before a script is said to be fetched', async () => {
  const closed = { watches: () => false };
  const refused = { refused: { key: 'try_not_allowed', values: [origin] }, allow: 'http://127.0.0.1/*' };
  for (const act of [test, revoke]) {
    expect(await act.plan(context(closed))).toEqual(refused);
    const canary = context({ token: { ...own, facts: { canary: true } } });
    expect(await act.plan(canary)).toMatchObject({ refused: { key: 'try_canary' } });
    const planned = await act.plan(context({}, { surface: 'script' }));
    expect('steps' in planned && planned.steps).toContainEqual({
      key: 'act_fetches_script',
      values: ['https://app.example.com'],
    });
  }
  expect(asked).toEqual([]);
});
