import { createHash } from 'node:crypto';
import { fileSite } from '@/utils/lib/file-site';
import type { ImportedPart, TokenInFile } from '@/utils/model/kept-file';
import { fingerprint } from './bodies';

/** A token as a file shows it. */
export function tokenInFile(n: number, over: Partial<TokenInFile> = {}): TokenInFile {
  const place = { surface: 'request', origin: 'api.shop.test', key: 'GET /orders/{id}', path: '' } as const;
  return {
    fingerprint: fingerprint(n),
    type: 'jwt',
    preview: 'eyJ…xyz',
    from: 3,
    to: 8,
    uses: 4,
    places: [{ ...place, count: 4, from: 3, to: 8 }],
    morePlaces: 0,
    ...over,
  };
}

export function imported(
  name: string,
  tokens: readonly TokenInFile[],
  { part = 1, parts = 1, at = 20 }: { part?: number; parts?: number; at?: number } = {},
): ImportedPart {
  const sha256 = createHash('sha256').update(name).digest('base64url');
  const count = tokens.length;
  const file = { sha256, name: `${name}.log`, size: 900, format: 'combined', period: { from: 3, to: 8 } };
  return {
    kind: 'imported',
    at,
    site: fileSite(sha256),
    file: { ...file, rows: 12, broken: 1, tokens: count, moreTokens: 0 },
    part,
    parts,
    tokens,
  };
}
