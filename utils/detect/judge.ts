import type { Confidence, TokenClass, TokenRole } from '../model/token';
import { isBasicCredential } from './basic';
import { isCredentialHeader } from './credential-headers';
import type { Match } from './find';
import type { NamedValue } from './named';
import type { ProfileRole } from './profile';
import { profileOf } from './profiles';
import { meaningOfPath } from './semantics';
import { isSessionName } from './session-names';
import type { Shape } from './shape';
import { shapeOf } from './shape';
import { isSilent } from './silence';
import { jwkSecrets, shortRefreshTokens } from './structure/beside';
import type { TextLeaf } from './structure/leaves';

interface JudgedToken {
  readonly kind: 'token';
  readonly match: Omit<Match, 'value' | 'start' | 'end' | 'path' | 'name' | 'profile'>;
}

type Judged = JudgedToken | { readonly kind: 'leaf'; readonly role: TokenRole; readonly entropic: boolean };

/**
 * Judges one value by its names and its shape together, innermost name last. Null: nothing a token could be. A leaf is a
 * token only when it is used as one. `said`: what the layout of an SDK says of the place; it goes before the names.
 */
export function judgeValue(
  value: string,
  keys: readonly string[],
  isCookie: boolean,
  said: ProfileRole | null = null,
): Judged | null {
  const shape = said === 'none' ? 'none' : shapeOf(value);
  if (shape === 'none' || isBasicCredential(value)) return null;
  if (said !== null && said !== 'none') return judgeSaid(shape, said, isCookie);
  const own = keys.at(-1) ?? '';
  const isRoot = keys.length === 1;
  const { role, strength } = meaningOfPath(keys);
  if (role === 'csrf') return shape === 'plain' ? null : token('csrf-token', 'csrf', 'firm');
  if (isSilent(keys, null)) return null;
  if (isCookie && shape !== 'plain' && isSessionName(own)) return token('session-cookie', 'session', 'firm');
  if (strength === 'negative') return null;

  const type = role === 'session' && isCookie ? 'session-cookie' : 'opaque-token';
  const isRandomId = shape === 'uuid' || shape === 'hex';
  if (shape === 'plain') return strength === 'none' ? null : { kind: 'leaf', role, entropic: strength === 'strong' };
  if (strength === 'strong') {
    const isSessionId = role === 'session' && isRandomId && !isCookie;
    if (!isSessionId || isRoot) return token(type, role, isSessionId ? 'tentative' : 'firm');
  }
  const isLong = shape === 'opaque' || value.length >= 32;
  if (strength === 'telling' && shape !== 'uuid') return token(type, role, isLong ? 'firm' : 'tentative');
  if (strength === 'weak' && (isCookie || (isRoot && shape === 'opaque'))) return token(type, role, 'tentative');
  if (strength === 'none' && shape === 'uuid' && /id$/i.test(own)) return null;
  return {
    kind: 'leaf',
    role,
    entropic: shape === 'opaque' || strength !== 'none' || (shape === 'hex' && value.length >= 32),
  };
}

/** Values that read like words are passwords of administrators, or something else that lies where a token should. */
function judgeSaid(shape: Shape, role: TokenRole, isCookie: boolean): Judged | null {
  if (role === 'csrf') return shape === 'plain' ? null : token('csrf-token', role, 'firm');
  if (shape === 'plain' && role !== 'api-key') return { kind: 'leaf', role, entropic: true };
  const type = role === 'session' && isCookie ? 'session-cookie' : 'opaque-token';
  return token(type, role, shape === 'plain' ? 'tentative' : 'firm');
}

const MAX_LINE = 2_048;

/** Judges a value by the name that stands before it in a text; null where it is no token. */
export function judgeNamed(text: string, { name, scheme, start, end }: NamedValue): Match | null {
  const value = text.slice(start, end);
  const said = profileOf('cookie', name, value)?.says([]) ?? null;
  const isCookie = (said === 'session' || isSessionName(name)) && isInCookieLine(text, start);
  const isBasic = scheme === 'basic' && isBasicCredential(value);
  const byName = isBasic
    ? token(BASIC, 'unknown', 'firm')
    : judgeValue(value, [name], isCookie, isCookie ? said : null);
  const judged = byName ?? (isCredentialHeader(name.toLowerCase()) ? judgeValue(value, ['access_token'], false) : null);
  return judged?.kind === 'token' ? { ...judged.match, value, start, end, path: '', name, profile: null } : null;
}

/** User name and password: told of by `detect`, and never kept, not even as a digest. */
export const BASIC = 'basic-auth-header';

/** `Cookie: a=b; name=…`, `Set-Cookie: …`, `document.cookie = '…'`. */
function isInCookieLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_LINE), at);
  return /cookie\b/i.test(before.slice(before.lastIndexOf('\n') + 1));
}

function token(type: string, role: TokenRole, confidence: Confidence): JudgedToken {
  const match = { type, role, confidence, tokenClass: OWN_CLASSES[type] ?? CLASSES[role], ...PLAIN };
  return { kind: 'token', match };
}

/** The leaves that are tokens by what lies beside them, however they are named or short. */
export function judgeBeside(leaves: readonly TextLeaf[]): ReadonlyMap<TextLeaf, JudgedToken> {
  const known = new Map<TextLeaf, JudgedToken>();
  for (const leaf of jwkSecrets(leaves))
    if (shapeOf(leaf.value) === 'opaque') known.set(leaf, token('private-jwk', 'unknown', 'firm'));
  for (const leaf of shortRefreshTokens(leaves)) known.set(leaf, token('opaque-token', 'refresh', 'firm'));
  return known;
}

const PLAIN = { publishable: false, checksumValid: null, environment: null, claims: null } as const;
/** Of the types that are known by their place; not looked up, because the types are in another script than this. */
export const OWN_CLASSES: Partial<Readonly<Record<string, TokenClass>>> = {
  'session-cookie': 'session',
  'csrf-token': 'identifier',
  'private-jwk': 'private_key',
  [BASIC]: 'secret',
};
const CLASSES = {
  access: 'access_token',
  refresh: 'refresh_token',
  id: 'session',
  session: 'session',
  'api-key': 'ambiguous',
  csrf: 'identifier',
  unknown: 'ambiguous',
} as const;
