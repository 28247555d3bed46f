import { decodeBase64Text } from '../../lib/base64';
import type { JsonObject } from '../../lib/jwt';
import { readJwt } from '../../lib/jwt';
import type { TokenFacts, TokenRole } from '../../model/token';
import { defineDecoder } from '../decoder';
import type { RawFacts } from '../fact-fields';
import { factsFrom, listOf, pick } from '../fact-fields';
import { jwtOddities } from '../jwt-oddities';
import { personalIn } from '../personal';

/** Every type may be a JWT: those told apart by their claims, and those of an issuer who does not say. */
export const decoder = defineDecoder('*', (value) =>
  value.startsWith('ey') ? jwtFacts(value) : value.startsWith('ZXlK') ? jwtFacts(decodeBase64Text(value) ?? '') : null,
);

/** What the claims of a JWT say, times in epoch milliseconds. Nothing is verified; claims of a wrong kind are left out. */
export function jwtFacts(value: string): TokenFacts {
  const read = readJwt(value);
  if (!read) return {};
  const { header } = read;
  const claims = read.claims ?? {};
  return factsFrom({
    ...claimFacts(claims),
    ...jwtOddities(value, header, read.parts === 3),
    ...pick(header, 'algorithm=alg'),
    signingKey: read.parts === 3 ? /^[\w.:+/=-]{1,128}$/.exec(String(header.kid ?? ''))?.[0] : undefined,
    kind: kindOf(claims, header),
    revocable: 'jti' in claims || 'sid' in claims || undefined,
    personal: personalIn(claims),
  });
}

/** Facts of registered claims and of those that issuers agree on. Scopes, permissions, roles and groups are all rights. */
export function claimFacts(claims: JsonObject): RawFacts {
  const rights = RIGHTS.flatMap((name) => {
    const given = name.split('>').reduce<unknown>((part, key) => (part as JsonObject | null)?.[key], claims);
    return typeof given === 'string' ? given.split(/[\s,]/, 64) : (listOf(given) ?? []);
  });
  return {
    ...pick(
      claims,
      'issuer=iss subject=sub audience=aud issuedAt=iat notBefore=nbf expiresAt=exp tenant=tid|tenant_id organisation=org_id|organization_id client=azp|client_id|appid|cid',
    ),
    scopes: [...new Set(rights.filter(Boolean))],
    keyId: /^[\w-]{1,24}$|^[0-9a-f-]{36}$/i.exec(String(claims.jti ?? ''))?.[0],
  };
}

const RIGHTS = 'scope scp scopes permissions roles role realm_access>roles groups wids'.split(' ');

/** What a JWT is for, from its claims first and the role its key tells second. Without any hint an access token. */
export function jwtRole(claims: JsonObject | null, header: TokenRole): TokenRole {
  const kind = saidKind(claims ?? {}).toLowerCase();
  if (kind.startsWith('refresh') || kind === 'offline') return 'refresh';
  if (kind === 'id') return 'id';
  if (kind === 'access' || kind === 'bearer' || kind === 'at+jwt') return 'access';
  if (header !== 'unknown') return header;
  return claims !== null && isIdentity(claims) ? 'id' : 'access';
}

const saidKind = ({ typ, token_use, token_type, type }: JsonObject): string =>
  String(typ ?? token_use ?? token_type ?? type ?? '');

const isIdentity = (claims: JsonObject): boolean =>
  ('nonce' in claims || 'at_hash' in claims || 'c_hash' in claims) && !('scope' in claims) && !('scp' in claims);

/** As header or claims say; empty where neither does. With what binds it to a key or a certificate. */
function kindOf(claims: JsonObject, header: JsonObject): string {
  const [said] = /^\w{2,12}\+jwt$/i.exec(String(header.typ)) ?? /^[\w -]{2,20}$/.exec(saidKind(claims)) ?? [];
  const { jkt, 'x5t#S256': certificate } = (claims.cnf ?? {}) as JsonObject;
  const kind = said ?? (listOf(claims.scope ?? claims.scp) ? 'access' : isIdentity(claims) ? 'id' : '');
  return [kind, jkt && 'DPoP', certificate && 'mTLS'].filter(Boolean).join(' ');
}
