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

  it.each(VECTORS.map((vector, index) => [index, ...vector] as const))(
    '%i: what %s says of %s holds nothing of the secret',
    (_index, _decoder, type, pieces, facts) => {
      const secret = joined(pieces).slice(-12);
      const told = Object.values(decodedFacts(type, joined(pieces), { name: '' }))
        .flat()
        .join(' ');
      if (!Object.values(facts).some((fact) => String(fact).includes(secret))) expect(told).not.toContain(secret);
    },
  );
});
