import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'rubygems_',
  body: 'hex{48}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'RubyGems',
  docs: 'https://guides.rubygems.org/api-key-scopes/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('rubygems_', 48, HEX), `{"value":"${sample('rubygems_', 48, HEX, 14)}"}`],
  nearMisses: [sample('rubygems_', 47, HEX), `x${sample('rubygems_', 48, HEX)}`],
});
