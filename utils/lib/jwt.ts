import { decodeBase64Text } from './base64';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface ReadJwt {
  readonly header: JsonObject;
  /** Null for an encrypted token, whose claims nobody can read. */
  readonly claims: JsonObject | null;
  /** 3 for a signed token, 5 for an encrypted one. */
  readonly parts: 3 | 5;
}

const MAX_HEADER = 8_192;
const MAX_PAYLOAD = 65_536;

/** Header and claims of a compact JWS or JWE; null where it is none. Nothing is verified. */
export function readJwt(value: string): ReadJwt | null {
  const parts = value.split('.', 6);
  const [head = '', body = '', signature = ''] = parts;
  if (head.length > MAX_HEADER || body.length > MAX_PAYLOAD) return null;
  if (parts.length !== 3 && parts.length !== 5) return null;
  const header = objectIn(head, '"alg"');
  if (typeof header?.alg !== 'string') return null;
  if (parts.length === 5) return typeof header.enc === 'string' ? { header, claims: null, parts: 5 } : null;
  if (signature === '' && header.alg.toLowerCase() !== 'none') return null;
  const claims = objectIn(body);
  return claims && { header, claims, parts: 3 };
}

/** The JSON object behind base64 or base64url, null where there is none. `mark`: without it a text is not worth parsing. */
export function objectIn(base64: string, mark = '{'): JsonObject | null {
  const text = base64.length > MAX_PAYLOAD ? null : decodeBase64Text(base64);
  return text?.includes(mark) ? objectOf(text) : null;
}

/** The object that a text is as JSON, null where it is none. */
export function objectOf(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
