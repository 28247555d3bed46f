import { type Cookie, parseSetCookie } from 'set-cookie-parser';
import { inspect, knownEmpty, redact } from '../engine';
import { siteOf } from '../lib/site';
import type { CookieAttributes, Witness } from '../model/surface';
import type { ResponseSeen } from '../observe/worker/request-watch';
import type { Naming, SightingBody } from './bodies';
import { sightingBody } from './bodies';
import { fromRedirect } from './from-redirect';
import { siteOfRequest } from './from-request';

/** Response headers that never carry a credential and are long or random enough to look like one. */
const PLAIN = new Set([
  'etag',
  'date',
  'content-type',
  'content-length',
  'content-security-policy',
  'content-security-policy-report-only',
  'link',
  'report-to',
  'reporting-endpoints',
  'nel',
  'server',
  'server-timing',
  'vary',
  'via',
  'last-modified',
  'expires',
  'cache-control',
  'strict-transport-security',
  'permissions-policy',
  'accept-ch',
  'alt-svc',
  'x-request-id',
  'x-amz-cf-id',
  'x-amz-request-id',
  'x-amz-id-2',
  'cf-ray',
  'x-trace-id',
  'traceparent',
  'x-correlation-id',
  'x-powered-by',
  'content-disposition',
]);

const { isKnownEmpty, knowEmpty } = knownEmpty();

/** Tokens that an answer hands out: cookies as they are set, and tokens by form in any other header. */
export function fromResponse(
  response: ResponseSeen,
  naming: Naming,
  witness: Witness = 'browser',
): readonly SightingBody[] {
  const home = siteOf(response.url);
  if (home === null) return [];
  const { origin } = new URL(response.url);
  const asking = siteOfRequest(response) ?? home;
  return response.headers.flatMap(([header, value]) => {
    const name = header.toLowerCase();
    if (name === 'location') return fromRedirect(response, value, asking, naming, witness);
    if (PLAIN.has(name)) return [];
    if (name !== 'set-cookie') {
      if (isKnownEmpty(name, value)) return [];
      const bodies = bodiesOf({ key: name, value, cookie: null, site: asking });
      if (bodies.length === 0) knowEmpty(name, value);
      return bodies;
    }
    return value.split('\n').flatMap((line) => {
      const [parsed] = parseSetCookie(line, { decodeValues: false });
      if (!parsed?.name || !parsed.value) return [];
      const cookie = attributesOf(parsed, new URL(response.url).hostname, response.at);
      return bodiesOf({ key: parsed.name, value: parsed.value, cookie, site: home });
    });
  });

  function bodiesOf({
    key,
    value,
    cookie,
    site,
  }: {
    key: string;
    value: string;
    cookie: CookieAttributes | null;
    site: string;
  }) {
    const observed = { surface: 'response-header', origin, key, value, at: response.at, witness } as const;
    const { candidates } = inspect(cookie ? { ...observed, cookie } : observed);
    return candidates.map((candidate) => {
      const location = { origin, surface: 'response-header', key: redact(key), path: candidate.path } as const;
      return sightingBody({ site, at: response.at, location, witness, writer: null, cookie }, candidate, naming);
    });
  }
}

function attributesOf(cookie: Cookie, host: string, at: number): CookieAttributes {
  const sameSite = cookie.sameSite?.toLowerCase();
  const expires = cookie.maxAge !== undefined ? at + cookie.maxAge * 1_000 : (cookie.expires?.getTime() ?? null);
  return {
    domain: cookie.domain ?? host,
    hostOnly: cookie.domain === undefined,
    path: cookie.path ?? '/',
    secure: cookie.secure ?? false,
    httpOnly: cookie.httpOnly ?? false,
    sameSite: sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? sameSite : 'unspecified',
    expires: expires !== null && Number.isFinite(expires) ? expires : null,
    partitionKey: null,
  };
}
