import { meaningOfName } from './semantics';

/** Credential headers whose names do not say so. Lower case. */
const NAMED = new Set(
  'x-auth x-rapidapi-key x-functions-key x-plex-token x-honeycomb-team x-fallback-cookies x-appwrite-key'.split(' '),
);
/** Tokens of another trade: proofs that a person is one, places in a list, ids of a visit. */
const OTHER =
  /captcha|turnstile|challenge|session-?id|visit|device|(?:request|form|verification|upload|push|idempotency)[-_](?:token|key)$/;

/**
 * Whether a request header's whole value is a credential by its name: `x-api-key`, `x-auth-token`, `private-token` and
 * their like. CSRF headers are not among them. Lower case.
 */
export function isCredentialHeader(name: string): boolean {
  if (NAMED.has(name)) return true;
  const { role, strength } = meaningOfName(name);
  return (strength === 'strong' || strength === 'telling') && role !== 'csrf' && !OTHER.test(name);
}

/**
 * Headers of the browser, of proxies and of tracing, and of requests to sign: random enough, and never a credential.
 * Lower case.
 */
export const isPlainHeader = (name: string): boolean =>
  /^(?:accept|access-control|content|if|keep|sec|upgrade|x-(?:b3|client|forwarded|real)|:)(?:-|$)|^:/.test(name) ||
  /(?:^|-)(?:trace|traceid|tracestate|traceparent|span|spanid|request|correlation|parent|device|instance|build|nonce|date|digest|etag|sha256|version|agent|origin|referer|referrer|expect|host|cookie2|baggage|dpop|newrelic|range|via|event|idempotency|md5)(?:-id)?$/.test(
    name,
  );

const NOT_CREDENTIALS = new Set([
  'basic',
  'digest',
  'negotiate',
  'ntlm',
  'hawk',
  'aws4-hmac-sha256',
  'aws4-ecdsa-p256-sha256',
  'oauth1',
  'signature',
]);

export interface Authorization {
  /** Lower case; empty where the value names none. */
  readonly scheme: string;
  /** Null where the scheme sends no credential as such: passwords (Basic), proofs and signatures (Digest, AWS4 …). */
  readonly credential: string | null;
  /** Where the credential begins in the header's value. */
  readonly offset: number;
}

/** Reads `Authorization` and its like: any scheme, none at all, or parameters (`Token token="…"`). */
export function readAuthorization(value: string): Authorization {
  const trimmed = value.trim();
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9_-]{0,40})[ \t:]{1,4}(\S.*)$/.exec(trimmed) ?? [];
  if (scheme === '') return plain('', /\s/.test(trimmed) ? null : trimmed);
  const name = scheme.toLowerCase();
  if (NOT_CREDENTIALS.has(name)) return plain(name, null);
  const [, named] =
    /(?:^|[\s,;])(?:token|access_token|oauth_token|api_?key|key|credential)="?([^\s",;]{8,4096})/i.exec(rest) ?? [];
  if (
    /^[\w-]{1,40}=\S/.test(rest) &&
    !/^[\w-]{1,40}={1,2}$/.test(rest) &&
    /["\s,]|^(?:token|key|api_?key|access_token)=/i.test(rest)
  ) {
    return plain(name, named ?? null);
  }
  return plain(name, /\s/.test(rest) ? null : rest);

  function plain(found: string, credential: string | null): Authorization {
    return { scheme: found, credential, offset: credential === null ? 0 : value.indexOf(credential) };
  }
}
