import { sample } from '../../lib/sample';
import { UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('API- upper{26}', { accept: (value) => /\d/.test(value) });

export const guidance: Guidance = {
  issuer: 'Octopus Deploy',
  docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('API-', 26, UPPER, seed);

export const examples = (): Examples => ({
  matches: [token(), `X-Octopus-ApiKey: ${token(2)}\r\n`],
  nearMisses: [sample('API-', 25, UPPER), sample('API-', 26), `x${token()}`],
});
