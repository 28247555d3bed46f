import { sample } from '../../lib/sample';
import { HEX, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('rubygems_ hex{48}');

export const guidance: Guidance = {
  issuer: 'RubyGems',
  docs: 'https://guides.rubygems.org/api-key-scopes/',
  revoke: 'https://rubygems.org/profile/api_keys',
  verify: 'GET https://rubygems.org/api/v1/gems.json',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('rubygems_', 48, HEX, seed);

export const examples = (): Examples => ({
  matches: [token(), `GEM_HOST_API_KEY=${token(2)}`],
  nearMisses: [sample('rubygems_', 47, HEX), sample('rubygems_', 48, UPPER), `x${token()}`],
});
