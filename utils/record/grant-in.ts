import { digestOf } from '../identify/digest';
import { redact } from '../identify/redact';
import { GRANT_TYPES } from '../lib/grant-types';
import { recordIn } from '../lib/loose';
import type { Grant, GrantType } from '../model/ledger';

/** UTF-16 units; a SAML assertion fits. */
const MAX_BODY = 65_536;
const MAX_CLIENT = 128;
/** Shorter codes get no fingerprint. UTF-16 units. */
const MIN_CODE = 16;
const HINT = /grant_?type|verifier|refresh_?token|pass|pwd/i;
const URN = /^urn:(?:ietf:params:oauth|openid:params):grant-type:/;
const PASSWORD = /passw(?:or)?d$|passphrase$|^pwd$/;

/** How a request asks for a token, by the names in its form or JSON body; null for a body that asks for none. */
export function grantIn(method: string, body: string): Grant | null {
  if (body.length > MAX_BODY || !HINT.test(body)) return null;
  const fields = new Map(fieldsOf(body));
  const type = typeOf(fields);
  if (type === null) return null;
  const client = fields.get('clientid');
  const code = type === 'authorization_code' ? fields.get('code') : undefined;
  return {
    type,
    method: redact(method.slice(0, 16).toUpperCase()),
    client: client === undefined ? null : redact(client.slice(0, MAX_CLIENT)),
    verifier: fields.has('codeverifier'),
    secret: fields.has('clientsecret'),
    ...(code !== undefined && code.length >= MIN_CODE && { code: digestOf(code) }),
  };
}

/** Where a server names its grant in the query, which the hooks leave out, the body tells by what it brings. */
function typeOf(fields: ReadonlyMap<string, string>): GrantType | null {
  const named = fields.get('granttype')?.replace(URN, '');
  if (named !== undefined) return GRANT_TYPES.find((type) => type === named && type !== 'login') ?? 'other';
  if (fields.has('codeverifier')) return 'authorization_code';
  if (fields.has('refreshtoken')) return 'refresh_token';
  return [...fields.keys()].some((name) => PASSWORD.test(name)) ? 'login' : null;
}

/** Texts that are not empty, by the letters of their names; those of an object within as well. */
function fieldsOf(body: string): readonly (readonly [string, string])[] {
  const flat = /^\s*\{/.test(body) ? entriesOf(jsonOf(body)) : [...new URLSearchParams(body)];
  return flat.flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name.toLowerCase().replace(/[^a-z]/g, ''), value] as const] : [],
  );
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  const own = Object.entries(recordIn(value));
  return [...own.flatMap(([, within]) => Object.entries(recordIn(within))), ...own];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
