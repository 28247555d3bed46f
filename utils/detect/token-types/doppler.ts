import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('dp.pt.|dp.st.|dp.ct.|dp.sa.|dp.scim.|dp.audit. alnum{40,44}');

export const guidance: Guidance = {
  issuer: 'Doppler',
  docs: 'https://docs.doppler.com/',
  revoke: 'https://api.doppler.com/v3/auth/revoke',
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('dp.pt.', 40), `{"value":"${sample('dp.audit.', 40, undefined, 14)}"}`],
  nearMisses: [sample('dp.pt.', 39), `x${sample('dp.pt.', 40)}`],
});
