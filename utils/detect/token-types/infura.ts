import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', { tokenClass: 'ambiguous', context: 'infura' });

export const guidance: Guidance = {
  issuer: 'Infura',
  docs: 'https://docs.metamask.io/developer-tools/dashboard/how-to/secure-an-api/use-an-allowlist/',
  revoke: 'https://developer.metamask.io/',
  verify: null,
  tokenClass: 'ambiguous',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [`INFURA_PROJECT_ID=${token()}`, `new InfuraProvider('mainnet', '${token(2)}')`],
  nearMisses: [token(), `INFURA_ID=${sample('', 31, HEX)}`],
});
