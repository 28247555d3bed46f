import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'lin_oauth_',
  body: 'hex{64}',
  tokenClass: 'access_token',
});

export const guidance: Guidance = {
  issuer: 'Linear',
  docs: 'https://linear.app/developers',
  revoke: 'https://api.linear.app/oauth/revoke',
  tokenClass: 'access_token',
};

export const examples = (): Examples => ({
  matches: [sample('lin_oauth_', 64, HEX), `{"value":"${sample('lin_oauth_', 64, HEX, 14)}"}`],
  nearMisses: [sample('lin_oauth_', 63, HEX), `x${sample('lin_oauth_', 64, HEX)}`],
});
