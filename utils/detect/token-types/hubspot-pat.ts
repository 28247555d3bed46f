import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'pat-na1-|pat-na2-|pat-na3-|pat-eu1-|pat-ap1- hex{8} - hex{4} - hex{4} - hex{4} - hex{12}',
);

export const guidance: Guidance = {
  issuer: 'HubSpot',
  docs: 'https://developers.hubspot.com/docs',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('pat-na1-', 8, HEX) +
      sample('-', 4, HEX, 3) +
      sample('-', 4, HEX, 5) +
      sample('-', 4, HEX, 7) +
      sample('-', 12, HEX, 9),
    `{"value":"${sample('pat-ap1-', 8, HEX, 14) + sample('-', 4, HEX, 16) + sample('-', 4, HEX, 18) + sample('-', 4, HEX, 20) + sample('-', 12, HEX, 22)}"}`,
  ],
  nearMisses: [
    sample('pat-na1-', 8, HEX) +
      sample('-', 4, HEX, 3) +
      sample('-', 4, HEX, 5) +
      sample('-', 4, HEX, 7) +
      sample('-', 11, HEX, 9),
    `x${sample('pat-na1-', 8, HEX) + sample('-', 4, HEX, 3) + sample('-', 4, HEX, 5) + sample('-', 4, HEX, 7) + sample('-', 12, HEX, 9)}`,
  ],
});
