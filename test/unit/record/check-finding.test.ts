import { beforeEach, expect, it } from 'vitest';
import { audit } from '@/utils/assess/assess';
import { fingerprint, lies, NOW, sent, site, token } from '@/utils/assess/example';
import type { EntryBody } from '@/utils/model/ledger';
import type { Report, SiteFacts } from '@/utils/model/report';
import type { Naming } from '@/utils/record/bodies';
import { worker } from './worker-api';

// Behind the extension API, which it looks for when it loads.
const { checkableOf, checkFinding } = await import('@/utils/record/check-finding');

const MINUTE = 60_000;
const STORED = 'access-token-in-script-readable-storage';
const tab = { tabId: 1, url: 'https://app.example.com/', incognito: false };
const naming: Naming = { fingerprint: (digest) => digest, clean: (text) => text };
const old = token({ firstSeen: NOW - 60 * MINUTE });
const lay = lies('local-storage', 'auth', { firstSeen: NOW - 60 * MINUTE, lastSeen: NOW - 10 * MINUTE });
const gone = { ...lay, removedAt: NOW - 10 * MINUTE };
const stored = site({ tokens: [old], sightings: [lay] });
const of = (report: Report, rule: string) => report.findings.find((one) => one.rule === rule)!;

/** Checks a finding of `shown` while the site is as `facts` say, and the page says what lies there. */
async function check(shown: SiteFacts, facts: SiteFacts, rule = STORED, lying: readonly string[] = []) {
  worker.page = () => ({ digests: lying, isWhole: true });
  const told: EntryBody[] = [];
  const reply = await checkFinding(of(audit(shown), rule), {
    tab: { ...tab, site: facts.site } as never,
    site: facts.site,
    naming,
    tabs: [],
    facts: async () => facts,
    hours: async () => [],
    append: async (bodies) => void told.push(...bodies),
    readJar: async () => true,
    readGlobals: async () => true,
    await: async (requests) => requests.length,
  });
  const answers = told.flatMap((body) => (body.kind === 'check' ? body.answer : []));
  return [...answers, reply.ok && reply.message.key];
}

beforeEach(() => {
  worker.session = {};
});

it('finds an empty place fixed once a new login was seen, and not before', async () => {
  const empty = site({ tokens: [old], sightings: [gone] });
  expect(await check(stored, stored, STORED, [fingerprint(1)])).toEqual(['still-there', 'check_still_there']);
  expect(await check(stored, empty)).toEqual(['not-yet-seen', 'check_after_login']);
  const again = { ...empty, tokens: [old, token({ firstSeen: NOW - MINUTE }, 2)] };
  expect(await check(stored, again)).toEqual(['fixed', 'check_fixed']);
});

it('finds it still there where a preset or a level hides it', async () => {
  const hidden = { ...stored, policy: { preset: 'developer', rules: { [STORED]: 'off' } } } as const;
  expect(await check(stored, hidden)).toEqual(['still-there', 'check_still_there']);
  expect(await check(stored, { ...stored, levels: { 'opaque-token': 'off' } })).toEqual([
    'still-there',
    'check_still_there',
  ]);
});

it('says that requests tell nothing while we block their header', async () => {
  const rule = 'debug-endpoint-with-token';
  const asking = site({ tokens: [old], uses: [sent('https://api.example.com', { template: '/actuator/env' })] });
  expect(await check(asking, asking, rule)).toEqual(['not-yet-seen', 'check_await_one']);
  const rules = [
    { id: 1, initiator: 'app.example.com', destination: 'https://api.example.com', header: 'authorization' },
  ];
  worker.session.blocks = [{ site: 'example.com', fingerprint: fingerprint(1), rules }];
  expect(await check(asking, asking, rule)).toEqual(['not-yet-seen', 'check_blocked']);
});

it('knows of a fixed finding the tokens of its place and of its requests', () => {
  const uses = [sent('https://api.example.com', { channel: 'query', name: 'access_token' })];
  const facts = site({ sightings: [gone, lies('local-storage', 'other', { fingerprint: fingerprint(2) })], uses });
  const { origin, path } = gone;
  const fixed = { site: 'example.com', finding: 'f1_0', rule: STORED, sink: null, answer: 'fixed', at: NOW } as const;
  const at = (surface: 'local-storage' | 'url-query', key: string) =>
    checkableOf({ ...fixed, how: 'place', location: { origin, surface, key, path } }, facts).tokens;
  expect(at('local-storage', 'auth')).toEqual([fingerprint(1)]);
  expect(at('url-query', 'access_token')).toEqual([fingerprint(1)]);
  expect(at('url-query', 'jwt')).toEqual([]);
});
