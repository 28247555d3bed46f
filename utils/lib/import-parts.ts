import type { FileInfo, ImportedPart, TokenInFile } from '../model/kept-file';
import { fileSite } from './file-site';

/** Characters of JSON in one entry: the ledger takes 16,384. */
const MOST = 14_000;
/** Tokens in one entry. */
const MOST_TOKENS = 100;

/** What a file shows, as entries of the ledger, none too large for it. A file without a token is one entry as well. */
export function partsOf(file: FileInfo, tokens: readonly TokenInFile[], at: number): readonly ImportedPart[] {
  const groups: TokenInFile[][] = [[]];
  let size = 0;
  for (const token of tokens.map(fitting)) {
    const own = JSON.stringify(token).length;
    const group = groups.at(-1) ?? [];
    if (group.length > 0 && (size + own > MOST || group.length >= MOST_TOKENS)) {
      groups.push([token]);
      size = own;
    } else {
      group.push(token);
      size += own;
    }
  }
  const site = fileSite(file.sha256);
  const parts = groups.length;
  return groups.map((group, index) => ({ kind: 'imported', at, site, file, part: index + 1, parts, tokens: group }));
}

/** Places whose texts are all escapes take more room than they have characters. */
function fitting(token: TokenInFile): TokenInFile {
  let { places, morePlaces } = token;
  while (places.length > 0 && JSON.stringify({ ...token, places }).length > MOST) {
    const half = places.length >> 1;
    morePlaces += places.length - half;
    places = places.slice(0, half);
  }
  return { ...token, places, morePlaces };
}
