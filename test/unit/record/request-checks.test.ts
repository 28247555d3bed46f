import { beforeEach, expect, it } from 'vitest';
import type { UseBody } from '@/utils/record/from-request';
import { APP, naming, sent, token } from './sources';
import { worker } from './worker-api';

// Behind the extension API, which it looks for when it loads.
const { RequestChecks } = await import('@/utils/record/request-checks');
const { fromRequest } = await import('@/utils/record/from-request');

const SITE = 'example.com';
const location = { origin: APP, surface: 'request-header', key: 'authorization', path: '' } as const;
const check = { site: SITE, finding: 'f1_0123456789abcdef', rule: 'debug-endpoint-with-token', location, sink: null };
const carrying = sent({ headers: [['Authorization', `Bearer ${token(1)}`]] });
const bare = sent({ headers: [] });
const usesOf = (request: typeof bare) => fromRequest(request, 'r', naming) as readonly UseBody[];

async function waiting() {
  const checks = new RequestChecks();
  const left = usesOf(carrying).map(({ use: { method, destination, template, channel, name } }) => {
    return { method, destination, template, channel, name };
  });
  await checks.start({ incognito: false, check, since: 0, left });
  const ask = async (request: typeof bare, status: number) => {
    const told = await checks.sent(request, 'r', false, usesOf(request));
    return [...told, ...(await checks.ended('r', status, 1)).map(({ body }) => body)].map((body) =>
      body.kind === 'check' ? body.answer : body.kind,
    );
  };
  return ask;
}

const block = (destination: string, header: string) => {
  const rules = [{ id: 1, initiator: 'app.example.com', destination, header }];
  worker.session.blocks = [{ site: SITE, fingerprint: 'tw1_x', rules }];
};

beforeEach(() => {
  worker.session = {};
});

it('is fixed by a request that was answered well without the token, and by no other', async () => {
  const ask = await waiting();
  expect(await ask(bare, 401)).toEqual([]);
  expect(await ask(bare, 200)).toEqual(['fixed']);
  expect(await ask(carrying, 200)).toEqual([]);
  expect(await (await waiting())(carrying, 200)).toEqual(['still-there']);
});

it('hears nothing from a request whose header we take away ourselves', async () => {
  const ask = await waiting();
  block(APP, 'authorization');
  expect(await ask(bare, 200)).toEqual([]);
  expect(await ask(bare, 200)).toEqual([]);
  worker.session.blocks = [];
  expect(await ask(bare, 200)).toEqual(['fixed']);
});

it('hears it where another header is blocked, or another destination', async () => {
  for (const [destination, header] of [
    [APP, 'cookie'],
    ['https://api.example.com', 'authorization'],
  ] as const) {
    block(destination, header);
    expect(await (await waiting())(bare, 200)).toEqual(['fixed']);
  }
});
