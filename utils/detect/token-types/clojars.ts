import { sample } from '../../lib/sample';
import { LOWER, UPPER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('CLOJARS_ lower{60}');

export const guidance: Guidance = {
  issuer: 'Clojars',
  docs: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
  revoke: 'https://clojars.org/tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('CLOJARS_', 60, LOWER, seed);

export const examples = (): Examples => ({
  matches: [token(), `CLOJARS_PASSWORD=${token(2)}`],
  nearMisses: [sample('CLOJARS_', 59, LOWER), sample('CLOJARS_', 60, UPPER), `x${token()}`],
});
