import type { Match, RawLeaf } from '../detect/find';
import { meaningOfName } from '../detect/semantics';
import { hideHost } from '../lib/hidden-host';
import type { Candidate, Leaf, TokenFacts, TokenRole } from '../model/token';
import { jwtFacts, jwtRole } from './decoders/jwt';
import { digestOf } from './digest';
import { previewOf } from './preview';

/** Turns a raw match into what may be told of it. `redact` cleans the path, whose keys may hold tokens. */
export function candidateOf(match: Match, redact: (text: string) => string): Candidate {
  const { type, value, tokenClass, confidence, publishable, path } = match;
  return {
    digest: digestOf(value),
    type,
    tokenClass: match.claims !== null || value.startsWith('ey') ? jwtClass(match) : tokenClass,
    role: roleOf(match),
    confidence,
    publishable,
    preview: previewOf(value),
    length: value.length,
    path: redact(path),
    facts: factsOf(match, redact),
  };
}

export function leafOf({ value, path, role }: RawLeaf, redact: (text: string) => string): Leaf {
  return { digest: digestOf(value), path: redact(path), length: value.length, preview: previewOf(value), role };
}

function roleOf(match: Match): TokenRole {
  if (match.role !== 'unknown') return match.role;
  const { role } = meaningOfName(match.name);
  return match.claims === null ? role : jwtRole(match.claims, role);
}

/** A plain JWT has the power of its role. */
function jwtClass(match: Match): Candidate['tokenClass'] {
  if (match.type !== 'jwt') return match.tokenClass;
  const role = roleOf(match);
  return role === 'refresh' ? 'refresh_token' : role === 'access' ? 'access_token' : match.tokenClass;
}

function factsOf(
  { claims, value, checksumValid, environment, type }: Match,
  redact: (text: string) => string,
): TokenFacts {
  const decoded = claims !== null || type === 'jwe' ? cleanFacts(jwtFacts(value), redact) : {};
  return {
    ...decoded,
    ...(checksumValid !== null && { checksumValid }),
    ...(environment !== null && { environment }),
  };
}

/** Claims are the issuer's words, and may hold a token as any text may. The hosts of addresses stay readable. */
function cleanFacts(facts: TokenFacts, redact: (text: string) => string): TokenFacts {
  const clean = (_key: string, fact: unknown) => {
    if (typeof fact !== 'string') return fact;
    const origin = /^https?:\/\/[^/?#@]+/.exec(fact)?.[0] ?? '';
    return hideHost(origin) + redact(fact.slice(origin.length));
  };
  return JSON.parse(JSON.stringify(facts), clean) as TokenFacts;
}
