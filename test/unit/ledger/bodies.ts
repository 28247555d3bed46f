import type { JudgedBatch } from '@/utils/ledger/store';
import type { EntryBody, Logout, PendingLeaf, SightingSeen, TokenSeen, UseSeen } from '@/utils/model/ledger';
import type { Anomaly } from '@/utils/model/traffic';

// Makers of what watchers report, with an ordinary value for every field.

export const SITE = 'shop.test';

export function fingerprint(n: number): string {
  return `tw1_${n.toString(36).padStart(22, 'A')}`;
}

export function tokenSeen(n: number, over: Partial<TokenSeen> = {}): TokenSeen {
  return {
    site: SITE,
    fingerprint: fingerprint(n),
    type: 'jwt',
    tokenClass: 'access_token',
    role: 'access',
    confidence: 'firm',
    knownBy: 'form',
    publishable: false,
    preview: 'eyJ…xyz',
    length: 200,
    facts: {},
    ...over,
  };
}

export function sightingSeen(n: number, over: Partial<SightingSeen> = {}): SightingSeen {
  return {
    site: SITE,
    fingerprint: fingerprint(n),
    origin: 'https://shop.test',
    surface: 'local-storage',
    key: 'auth',
    path: '',
    witness: 'bridge',
    writer: null,
    cookie: null,
    ...over,
  };
}

export function useSeen(n: number, over: Partial<UseSeen> = {}): UseSeen {
  return {
    site: SITE,
    fingerprint: fingerprint(n),
    method: 'GET',
    destination: 'https://api.shop.test',
    template: '/orders/{id}',
    channel: 'authorization',
    name: 'authorization',
    scheme: 'bearer',
    status: null,
    serverAddress: null,
    initiator: 'https://shop.test',
    frame: 'top',
    witness: 'browser',
    requestId: 'r1',
    ...over,
  };
}

export function sighting(
  n: number,
  at: number,
  over: { token?: Partial<TokenSeen>; sighting?: Partial<SightingSeen> } = {},
): EntryBody & { kind: 'sighting' } {
  return { kind: 'sighting', at, token: tokenSeen(n, over.token), sighting: sightingSeen(n, over.sighting) };
}

export function use(
  n: number,
  at: number,
  over: { token?: Partial<TokenSeen>; use?: Partial<UseSeen> } = {},
): EntryBody & { kind: 'use' } {
  return { kind: 'use', at, token: tokenSeen(n, { knownBy: 'use', ...over.token }), use: useSeen(n, over.use) };
}

export function outcome(n: number, at: number, status: number, requestId = 'r1'): EntryBody {
  const serverAddress = '203.0.113.7';
  return { kind: 'use-outcome', at, site: SITE, fingerprint: fingerprint(n), requestId, status, serverAddress };
}

export function removal(at: number, over: Partial<{ fingerprint: string; key: string; path: string }> = {}): EntryBody {
  const { origin, surface, key, path } = sightingSeen(0, { key: over.key ?? 'auth', path: over.path ?? '' });
  return {
    kind: 'removal',
    at,
    site: SITE,
    fingerprint: over.fingerprint ?? '',
    location: { origin, surface, key, path },
  };
}

export function logout(at: number, over: Partial<Logout> = {}): EntryBody & Logout {
  const origin = 'https://shop.test';
  const how = 'request' as const;
  const asked = at - 1;
  const request = { method: 'POST', destination: origin, template: '/logout' };
  return { kind: 'logout', site: SITE, origin, how, ...request, asked, at, ...over };
}

export function leaf(n: number, at: number, over: Partial<SightingSeen> = {}): PendingLeaf {
  const token = tokenSeen(n, {
    type: 'opaque-token',
    tokenClass: 'ambiguous',
    role: 'refresh',
    confidence: 'tentative',
    preview: 'q7…k2',
  });
  return { site: SITE, fingerprint: fingerprint(n), token, sighting: sightingSeen(n, over), at };
}

export function anomaly(n: number, from: number, over: Partial<Anomaly> = {}): Anomaly {
  const said = {
    severity: 'low',
    to: from,
    what: { key: 'anomaly_unused_other', values: ['3', '40 d'] },
    evidence: { requests: 1 },
  } as const;
  return { rule: 'rate-spike', token: fingerprint(n), from, ...said, ...over };
}

export function judged(site: string, upTo: number, anomalies: readonly Anomaly[], over: Partial<JudgedBatch> = {}) {
  return { site, upTo, rest: [], notJudged: [], clockSkew: null, anomalies, state: { records: {}, gone: [] }, ...over };
}
