import type { JsonObject } from '../../lib/jwt';
import { readJwt } from '../../lib/jwt';
import type { TokenFacts, TokenRole } from '../../model/token';

/** What the claims of a JWT say, times in epoch milliseconds. Nothing is verified; claims of a wrong kind are left out. */
export function jwtFacts(value: string): TokenFacts {
  const read = readJwt(value);
  if (!read) return {};
  const { header, claims } = read;
  const issuer = text(claims?.iss);
  const audience = list(claims?.aud);
  const scopes = scopesOf(claims);
  const issuedAt = time(claims?.iat);
  const notBefore = time(claims?.nbf);
  const expiresAt = time(claims?.exp);
  const algorithm = text(header.alg);
  return {
    ...(issuer !== undefined && { issuer }),
    ...(audience.length > 0 && { audience }),
    ...(scopes.length > 0 && { scopes }),
    ...(issuedAt !== undefined && { issuedAt }),
    ...(notBefore !== undefined && { notBefore }),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(algorithm !== undefined && { algorithm }),
  };
}

/** What a JWT is for, from its claims first and the role its key tells second. Without any hint an access token. */
export function jwtRole(claims: JsonObject | null, header: TokenRole): TokenRole {
  const kind = String(claims?.typ ?? claims?.token_use ?? claims?.token_type ?? claims?.type ?? '').toLowerCase();
  if (kind.startsWith('refresh') || kind === 'offline') return 'refresh';
  if (kind === 'id') return 'id';
  if (kind === 'access' || kind === 'bearer' || kind === 'at+jwt') return 'access';
  if (header !== 'unknown') return header;
  const isIdentity = claims !== null && ('nonce' in claims || 'at_hash' in claims || 'c_hash' in claims);
  return isIdentity && !('scope' in claims) && !('scp' in claims) ? 'id' : 'access';
}

function scopesOf(claims: JsonObject | null): readonly string[] {
  const scope = claims?.scope ?? claims?.scp ?? claims?.scopes ?? claims?.permissions;
  return typeof scope === 'string'
    ? scope
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(short)
        .slice(0, MAX_LIST)
    : list(scope);
}

const MAX_LIST = 64;
const MAX_TEXT = 512;
const short = (value: string): string => value.slice(0, MAX_TEXT);
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? short(value) : undefined;

function list(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => text(item) ?? []).slice(0, MAX_LIST);
}

/** NumericDate of RFC 7519 section 2: seconds, perhaps with a fraction. Some issuers write milliseconds. */
function time(seconds: unknown): number | undefined {
  const number = typeof seconds === 'string' && /^\d{1,13}$/.test(seconds) ? Number(seconds) : seconds;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return undefined;
  const milliseconds = Math.round(number > 1e11 ? number : number * 1_000);
  return milliseconds <= 8.64e15 ? milliseconds : undefined;
}
