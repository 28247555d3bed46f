import type { TextLeaf } from './leaves';

/** Members of a JSON Web Key that make it a private or a shared one (RFC 7518, sections 6.2.2, 6.3.2 and 6.4). */
const SECRET = new Set(['d', 'k']);
const NONE: ReadonlySet<TextLeaf> = new Set();

/** The leaves that hold the secret of a JSON Web Key: `d` or `k` beside a `kty`. */
export function jwkSecrets(leaves: readonly TextLeaf[]): ReadonlySet<TextLeaf> {
  const types = leaves.filter(({ keys }) => keys.at(-1) === 'kty');
  if (types.length === 0) return NONE;
  const parentOf = ({ keys }: TextLeaf) => JSON.stringify(keys.slice(0, -1));
  const parents = new Set(types.map(parentOf));
  return new Set(leaves.filter((leaf) => SECRET.has(leaf.keys.at(-1) ?? '') && parents.has(parentOf(leaf))));
}
