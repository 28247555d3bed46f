import { describe, expect, it } from 'vitest';
import { decodedFacts } from '@/utils/identify/facts';
import { joined, VECTORS } from './vectors';

describe('published vectors', () => {
  it.each(VECTORS.map((vector, index) => [index, ...vector] as const))(
    '%i: %s reads %s',
    (_index, _decoder, type, pieces, facts) => {
      expect(decodedFacts(type, joined(pieces), { name: '' })).toEqual(facts);
    },
  );
});
