import type { FormHit } from './form-hit';
import { isNotToken } from './not-tokens';
import type { ProfileRole } from './profile';
import { meaningOfName } from './semantics';

/**
 * Whether a value under these names, outermost first, holds no token: a profile says so, or the name is known to hold none
 * and does not say itself that it holds a credential (`INTERCOM_ACCESS_TOKEN`).
 */
export function isSilent(names: readonly string[], said: ProfileRole | null): boolean {
  if (said === 'none') return true;
  if (said !== null || !isNotToken(names)) return false;
  const { role, strength } = meaningOfName(names.at(-1) ?? '');
  return strength !== 'strong' || role === 'session';
}

/**
 * What counts of the hits in a place. In a silent one a shape that only the words around it make a token is none, and an id is
 * an id; where a profile says that nothing secret lies, a JWT is the state of a sign-in. A key of an issuer stays one.
 */
export function allowed(
  hits: readonly FormHit[],
  names: readonly string[],
  said: ProfileRole | null,
): readonly FormHit[] {
  if (hits.length === 0 || !isSilent(names, said)) return hits;
  return hits.filter(({ detector }) => {
    if (detector.kind === 'format') return detector.context.length === 0 && detector.tokenClass !== 'identifier';
    return detector.kind !== 'jwt' || detector.when !== null || said !== 'none';
  });
}
