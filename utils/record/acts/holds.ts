import { valuesOf } from '../../engine';
import type { SurfaceId } from '../../model/surface';
import type { ActContext } from './act';

/** Whether the value that lies there is the token, or holds it whole. */
export function holds(
  { token, naming }: Pick<ActContext, 'token' | 'naming'>,
  surface: SurfaceId,
  name: string,
  value: string,
): boolean {
  const digests = [...valuesOf(surface, [[name, value]]).keys()];
  return digests.some((digest) => naming.fingerprint(digest) === token.fingerprint);
}
