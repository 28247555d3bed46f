import { type Joined, joinChunks } from '../../detect/structure/join-chunks';
import { valuesOf } from '../../engine';
import type { SurfaceId } from '../../model/surface';
import type { JarCookie } from '../../observe/worker/cookie-jar';
import { groupByOrigin, keyOf } from '../from-jar';
import type { ActContext } from './act';

type Looked = Pick<ActContext, 'token' | 'naming'>;

/**
 * Which entries of one store hold the token, whole or as one of the parts over which an SDK cut the value: by key, each with the value
 * of which it is a part.
 */
export function holding(
  { token, naming }: Looked,
  surface: SurfaceId,
  entries: readonly (readonly [key: string, value: string])[],
): ReadonlyMap<string, Joined> {
  const found = new Map<string, Joined>();
  for (const joined of joinChunks(entries)) {
    const digests = [...valuesOf(surface, [[joined.key, joined.value]]).keys()];
    if (!digests.some((digest) => naming.fingerprint(digest) === token.fingerprint)) continue;
    for (const part of joined.parts) found.set(part, joined);
  }
  return found;
}

/** Cookies that hold the token, whole or in part. */
export function cookiesHolding(looked: Looked, cookies: readonly JarCookie[]): readonly JarCookie[] {
  return [...groupByOrigin(cookies).values()].flatMap((group) => {
    const found = holding(
      looked,
      'cookie-jar',
      group.map((cookie) => [keyOf(cookie), cookie.value]),
    );
    return group.filter((cookie) => found.has(keyOf(cookie)));
  });
}
