import { describe, expect, it } from 'vitest';
import { detect } from '@/utils/detect/detect';
import { crcBase36, crcBase62, crcHex, crcHexLittleEndian } from '@/utils/lib/checksums/crc';
import { crc32 } from '@/utils/lib/crc32';
import { sha256Base32 } from '@/utils/lib/sha256-base32';

/** Published vectors of the issuers, kept in parts so that no token stands here. */
const VECTORS: readonly (readonly [type: string, parts: readonly string[]])[] = [
  ['github-pat-classic', ['ghp', '_Abc123Def456Ghi789Jk', 'l012Mno3451OS4Q4']],
  ['github-oauth', ['gho', '_Abc123Def456Ghi789Jk', 'l012Mno3451OS4Q4']],
  ['npm', ['npm', '_Abc123Def456Ghi789Jk', 'l012Mno3451OS4Q4']],
  [
    'github-pat-fine',
    ['github', '_pat_11AAJNNBY0AbCdEfGhIjKl_Zz09Zz09Zz09Zz09Zz09Zz09Zz', '09Zz09Zz09Zz09Zz0KCORPZNRaB3dE5gH'],
  ],
  ['gitlab-pat-routable', ['glpat', '-AAECAwQFBgcICQoLDA0OD2M6MQpvOjEKdToxMgw', '.01.130uehmhl']],
  ['cloudflare-user-token', ['cfut', '_aZ09aZ09aZ09aZ09aZ09aZ09aZ09aZ09aZ09aZ09', '3edbcd6f']],
  ['grafana-sa', ['glsa', '_HOruHOruHOruHOruHOruHOruHOruHOru', '_d8216427']],
  ['atlassian-api-token', ['ATATT3xFfGF0', 'AbCd0123-_AbCd0123-_'.repeat(8), '=', 'EDB596FC']],
];

describe('checksums', () => {
  it('agree with the check value of CRC-32', () => {
    expect(crc32('123456789')).toBe(0xcbf43926);
    expect(crcHex('123456789')).toBe('cbf43926');
    expect(crcHexLittleEndian('123456789')).toBe('2639f4cb');
    expect(crcBase36('')).toBe('0000000');
    expect(crcBase62('')).toBe('000000');
    expect(sha256Base32('abc')).toBe('XJ4BNP4PAHH6UQKBIDPF3LRCEOYAGYNDSYLXVHFUCD7WD4QACWWQ');
  });

  it.each(VECTORS)('hold for the published %s', (type, parts) => {
    expect(detect(parts.join(''))).toMatchObject([{ type, confidence: 'certain' }]);
  });

  it.each(VECTORS)('fail for a changed %s', (type, parts) => {
    const value = parts.join('');
    const changed = value.slice(0, 30) + (value.charAt(30) === 'a' ? 'b' : 'a') + value.slice(31);
    expect(detect(changed).map((found) => found.type)).not.toContain(type);
  });
});
