import type { Match, RawLeaf } from '../detect/find';
import { meaningOfName } from '../detect/semantics';
import type { Candidate, Leaf, TokenFacts, TokenRole } from '../model/token';
import { jwtRole } from './decoders/jwt';
import { digestOf } from './digest';
import { factsOf } from './facts';
import { previewOf } from './preview';
import { holdsToken } from './redact';

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
    facts: allFacts(match, redact),
    ...(match.profile !== null && { profile: match.profile }),
  };
}

export function leafOf({ value, path, role, profile }: RawLeaf, redact: (text: string) => string): Leaf {
  const told = { digest: digestOf(value), path: redact(path), length: value.length, preview: previewOf(value), role };
  return profile === null ? told : { ...told, profile };
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

function allFacts(
  { name, value, checksumValid, environment, type }: Match,
  redact: (text: string) => string,
): TokenFacts {
  return {
    ...factsOf(type, value, name, { redact, holdsToken }),
    ...(checksumValid !== null && { checksumValid }),
    ...(environment !== null && { environment }),
  };
}
