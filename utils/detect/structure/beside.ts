import { isPlaceholder } from '../placeholder';
import type { TextLeaf } from './leaves';

const NONE: readonly TextLeaf[] = [];
const ownOf = ({ keys }: TextLeaf): string => keys.at(-1) ?? '';
const parentOf = ({ keys }: TextLeaf): string => JSON.stringify(keys.slice(0, -1));

/** The leaves that pass `isMeant` and lie in one object with one that passes `isTelling`. */
function beside(
  leaves: readonly TextLeaf[],
  isTelling: (leaf: TextLeaf) => boolean,
  isMeant: (leaf: TextLeaf) => boolean,
): readonly TextLeaf[] {
  const telling = leaves.filter(isTelling);
  if (telling.length === 0) return NONE;
  const parents = new Set(telling.map(parentOf));
  return leaves.filter((leaf) => isMeant(leaf) && parents.has(parentOf(leaf)));
}

/**
 * The secret of a JSON Web Key: `d` or `k` beside a `kty`. These members make it a private or a shared one (RFC 7518, sections
 * 6.2.2, 6.3.2 and 6.4).
 */
export const jwkSecrets = (leaves: readonly TextLeaf[]): readonly TextLeaf[] =>
  beside(
    leaves,
    (leaf) => ownOf(leaf) === 'kty',
    (leaf) => /^[dk]$/.test(ownOf(leaf)),
  );

/** Supabase's refresh token, 62 random bits: 12 letters and digits beside an access token that is a JWT. */
export const shortRefreshTokens = (leaves: readonly TextLeaf[]): readonly TextLeaf[] =>
  beside(
    leaves,
    (leaf) => ownOf(leaf) === 'access_token' && leaf.value.startsWith('eyJ'),
    (leaf) => ownOf(leaf) === 'refresh_token' && /^[a-z0-9]{12}$/.test(leaf.value) && !isPlaceholder(leaf.value),
  );
