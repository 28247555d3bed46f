import fc from 'fast-check';
import { LedgerError } from '@/utils/ledger/errors';
import type { Appended, Batch, LedgerStore } from '@/utils/ledger/store';
import type { EntryBody, PendingLeaf } from '@/utils/model/ledger';
import { fingerprint, leaf, SITE, sightingSeen, tokenSeen, useSeen } from '../unit/ledger/bodies';

// Few tokens, few places, few times: so that what must meet does meet. Keys hold awkward text.

const site = fc.constantFrom(SITE, 'other.test');
const number = fc.integer({ min: 1, max: 4 });
const at = fc.integer({ min: 1, max: 12 });

const place = fc.record({
  origin: fc.constantFrom('https://shop.test', 'https://app.shop.test'),
  surface: fc.constantFrom('local-storage' as const, 'cookie-jar' as const, 'request-header' as const),
  key: fc.constantFrom('auth', 'ключ \ud83d\ude00', '__proto__', ''),
  path: fc.constantFrom('', '$.a'),
});

const cookie = fc.option(
  fc.record({
    domain: fc.constant('shop.test'),
    hostOnly: fc.boolean(),
    path: fc.constantFrom('/', '/a'),
    secure: fc.boolean(),
    httpOnly: fc.boolean(),
    sameSite: fc.constantFrom('lax' as const, 'none' as const),
    expires: fc.option(at),
    partitionKey: fc.constantFrom(null, 'top.test'),
  }),
);

const witness = fc.constantFrom('browser' as const, 'bridge' as const, 'page' as const, 'import' as const);
const writer = fc.option(fc.record({ url: fc.constant('https://shop.test/app.js'), line: number, column: number }));

const token = fc.record({
  type: fc.constantFrom('jwt', 'opaque-token'),
  tokenClass: fc.constantFrom('access_token' as const, 'ambiguous' as const),
  role: fc.constantFrom('access' as const, 'refresh' as const, 'unknown' as const),
  confidence: fc.constantFrom('certain' as const, 'firm' as const, 'tentative' as const),
  knownBy: fc.constantFrom('form' as const, 'use' as const, 'both' as const),
  publishable: fc.boolean(),
  facts: fc.record({ issuer: fc.string(), expiresAt: at }, { requiredKeys: [] }),
});

const status = fc.option(fc.constantFrom(200, 401));
const requestId = fc.constantFrom('r1', 'r2');

const named = fc.record({ site, n: number });

const sighting = fc.record({ named, at, token, place, cookie, witness, writer }).map(
  ({ named: { site, n }, at, token, place, ...rest }): EntryBody => ({
    kind: 'sighting',
    at,
    token: tokenSeen(n, { ...token, site }),
    sighting: sightingSeen(n, { ...place, ...rest, site }),
  }),
);

const use = fc
  .record({
    named,
    at,
    token,
    use: fc.record({
      template: fc.constantFrom('/a', '/b/{id}'),
      channel: fc.constantFrom('authorization' as const, 'cookie' as const),
      initiator: fc.constantFrom(null, 'https://shop.test'),
      status,
      requestId,
      witness,
    }),
  })
  .map(
    ({ named: { site, n }, at, token, use }): EntryBody => ({
      kind: 'use',
      at,
      token: tokenSeen(n, { ...token, site }),
      use: useSeen(n, { ...use, site }),
    }),
  );

const outcome = fc.record({ named, at, requestId, status, serverAddress: fc.constantFrom(null, '203.0.113.7') }).map(
  ({ named: { site, n }, ...rest }): EntryBody => ({
    kind: 'use-outcome',
    site,
    fingerprint: fingerprint(n),
    ...rest,
  }),
);

const removal = fc.record({ named, at, all: fc.boolean(), location: place }).map(
  ({ named: { site, n }, all, ...rest }): EntryBody => ({
    kind: 'removal',
    site,
    fingerprint: all ? '' : fingerprint(n),
    ...rest,
  }),
);

const exported = fc.record({ site, at }).map((body): EntryBody => ({ kind: 'export', format: 'json', ...body }));

const loggedOut = fc.record({ site, at }).map(
  ({ site, at }): EntryBody => ({
    kind: 'logout',
    site,
    origin: `https://${site}`,
    how: 'request',
    method: 'POST',
    destination: `https://${site}`,
    template: '/logout',
    asked: at - 1,
    at,
  }),
);

const waiting = fc
  .record({ named, at, place, cookie, witness, writer })
  .map(({ named: { site, n }, at, place, ...rest }): PendingLeaf => {
    const made = leaf(n, at, { ...place, ...rest, site });
    return { ...made, site, token: { ...made.token, site } };
  });

export const body: fc.Arbitrary<EntryBody> = fc.oneof(
  { weight: 4, arbitrary: sighting },
  { weight: 4, arbitrary: use },
  { weight: 2, arbitrary: outcome },
  { weight: 2, arbitrary: removal },
  { weight: 1, arbitrary: exported },
  { weight: 1, arbitrary: loggedOut },
);

/** Most come behind a number that was acknowledged, whoever stored it; some while an earlier one is under way. */
const source = fc
  .record({
    id: fc.constantFrom('a', 'b'),
    seq: fc.integer({ min: 1, max: 20 }),
    underWay: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ id, seq, underWay }) => ({ id, seq, acked: seq - 1 - underWay }));

const batch: fc.Arbitrary<Batch> = fc.record({
  bodies: fc.array(body, { maxLength: 6 }),
  leaves: fc.array(waiting, { maxLength: 4 }),
  source,
  counters: fc.array(fc.record({ site, requests: fc.integer({ min: 0, max: 3 }) }), { maxLength: 2 }),
});

export const batches: fc.Arbitrary<readonly Batch[]> = fc.array(batch, { minLength: 1, maxLength: 8 });

/** What the store says of a batch; 'gap' where it refuses one that leaves a gap. */
export function appendTo(store: LedgerStore, batch: Batch): Promise<Appended | 'gap'> {
  return store.append(batch).catch((error: unknown) => {
    if (error instanceof LedgerError && error.code === 'ledger-gap') return 'gap';
    throw error;
  });
}
