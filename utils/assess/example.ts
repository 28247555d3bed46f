import { foreignIn } from '../lib/party';
import type { AnswerGuard, OriginAccess } from '../model/access';
import type { Logout, Sighting, Token, Trial, Use } from '../model/ledger';
import type { Login, LoginAsked } from '../model/login';
import type { CoverageRow, SiteFacts } from '../model/report';
import type { CookieAttributes, SurfaceId } from '../model/surface';

// Facts for the rules' own examples and for tests: one site, `https://app.example.com`, at one moment.

export const NOW = Date.UTC(2026, 2, 4, 12);
export const APP = 'https://app.example.com';
const SITE = 'example.com';
const SECOND = 1000;

/** A made-up fingerprint of the right form. */
export function fingerprint(number: number): string {
  return `tw1_${String(number).padStart(22, '0')}`;
}

/** An opaque access token, known by form and use. `number` makes another one. */
export function token(part: Partial<Token> = {}, number = 1): Token {
  return {
    site: SITE,
    fingerprint: fingerprint(number),
    type: 'opaque-token',
    tokenClass: 'access_token',
    role: 'access',
    confidence: 'certain',
    knownBy: 'both',
    publishable: false,
    preview: 'Zx9…k2',
    length: 40,
    facts: {},
    firstSeen: NOW - 300 * SECOND,
    lastSeen: NOW - SECOND,
    ...part,
  };
}

/** A sighting of `token()` or of the given fingerprint. */
export function lies(surface: SurfaceId, key: string, part: Partial<Sighting> = {}): Sighting {
  return {
    site: SITE,
    fingerprint: fingerprint(1),
    origin: APP,
    surface,
    key,
    path: '',
    witness: 'bridge',
    firstSeen: NOW - 300 * SECOND,
    lastSeen: NOW - SECOND,
    removedAt: null,
    count: 1,
    writer: null,
    cookie: null,
    ...part,
  };
}

/** A session cookie done right, but for what is given. */
export function jar(name: string, cookie: Partial<CookieAttributes> = {}, part: Partial<Sighting> = {}): Sighting {
  const attributes: CookieAttributes = {
    domain: 'app.example.com',
    hostOnly: true,
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    expires: null,
    partitionKey: null,
    ...cookie,
  };
  return lies('cookie-jar', name, { witness: 'browser', cookie: attributes, ...part });
}

/** A request that carried `token()` as bearer. */
export function sent(destination: string, part: Partial<Use> = {}): Use {
  return {
    site: SITE,
    fingerprint: fingerprint(1),
    method: 'GET',
    destination,
    template: '/orders/{id}',
    channel: 'authorization',
    name: 'authorization',
    scheme: 'bearer',
    status: 200,
    serverAddress: null,
    initiator: APP,
    frame: 'top',
    witness: 'browser',
    firstSeen: NOW - 200 * SECOND,
    lastSeen: NOW - SECOND,
    count: 3,
    ...part,
  };
}

/** The app's origin as its documents showed it: without a policy, unless one is given. */
export function opened(part: Partial<OriginAccess> = {}): OriginAccess {
  const { scripts = [], unpinned = [], workers = [] } = part;
  return {
    origin: APP,
    scripts: [APP],
    policy: { scripts: 'any', trustedTypes: false },
    pages: [],
    sending: { connect: 'any', forms: 'any', images: 'any', objects: 'any', base: 'any' },
    guard: { framedBy: 'any', isParted: false, hsts: null, isKept: true },
    foreign: foreignIn(SITE, [...scripts, ...unpinned, ...workers]),
    unpinned,
    workers,
    answers: [],
    ...part,
  };
}

/** The app's origin, one endpoint of which answered so. */
export function answered(part: Partial<AnswerGuard> = {}): OriginAccess {
  const endpoint = { endpoint: 'https://api.example.com', template: '/session' };
  const answer = { caching: 'no-store', sharedWith: [], isRead: true, isCallback: false } as const;
  return opened({ answers: [{ ...endpoint, ...answer, ...part }] });
}

/** The app logged out half a minute ago. */
export function loggedOut(part: Partial<Logout> = {}): Logout {
  return {
    site: SITE,
    origin: APP,
    how: 'request',
    method: 'POST',
    destination: APP,
    template: '/api/logout',
    asked: NOW - 30 * SECOND,
    at: NOW - 30 * SECOND,
    ...part,
  };
}

/** The first token, sent once more for a person. */
export function tried(status: number | null): Trial {
  const request = { method: 'GET', destination: APP, template: '/api/me' };
  return { site: SITE, fingerprint: fingerprint(1), at: NOW - SECOND, ...request, status };
}

const SURFACES: readonly SurfaceId[] = [
  'local-storage',
  'session-storage',
  'document-cookie',
  'cookie-jar',
  'request-header',
  'response-header',
  'url-query',
  'url-fragment',
  'indexed-db',
  'cache-storage',
  'inline-script',
  'document',
  'script',
  'source-map',
  'post-message',
  'console',
];

/** A site on which everything was inspected. Without `tokens`, there is `token()`. */
export function site(part: Partial<SiteFacts> = {}): SiteFacts {
  const inspected = (surface: SurfaceId): CoverageRow => ({ surface, state: 'inspected', reason: null, allow: null });
  return {
    site: SITE,
    now: NOW,
    watchedSince: NOW - 300 * SECOND,
    tokens: [token()],
    sightings: [],
    uses: [],
    requestsWatched: 10,
    coverage: SURFACES.map(inspected),
    diagnostics: [],
    ...part,
  };
}

/** The same site with one surface that nobody inspected. */
export function blind(surface: SurfaceId, part: Partial<SiteFacts> = {}): SiteFacts {
  const facts = site(part);
  const coverage = facts.coverage.map((row) =>
    row.surface === surface ? { ...row, state: 'not-inspected' as const } : row,
  );
  return { ...facts, coverage };
}

/** A login by OAuth as it should be, but for what is given. */
export function login(asked: Partial<LoginAsked> = {}, part: Partial<Login> = {}): Login {
  return {
    site: SITE,
    asked: {
      destination: 'https://login.example.com',
      template: '/authorize',
      client: 'shop-web',
      types: ['code'],
      mode: null,
      challenge: 'S256',
      state: { name: fingerprint(7), bits: 128 },
      nonce: { name: fingerprint(8), bits: 128 },
      redirect: `${APP}/callback`,
      redirectHoldsAddress: false,
      scopes: ['openid'],
      isElsewhere: false,
      ...asked,
    },
    firstSeen: NOW - 300 * SECOND,
    lastSeen: NOW - 200 * SECOND,
    count: 1,
    reused: 0,
    answered: 1,
    names: ['code', 'iss', 'state'],
    kept: 0,
    states: [],
    ...part,
  };
}
