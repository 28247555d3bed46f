import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('hex{32}', { tokenClass: 'publishable', context: 'bugsnag' });

export const guidance: Guidance = {
  issuer: 'BugSnag',
  docs: 'https://docs.bugsnag.com/platforms/javascript/',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => sample('', 32, HEX, seed);

export const examples = (): Examples => ({
  matches: [`Bugsnag.start('${token()}')`, `{"bugsnagApiKey":"${token(2)}"}`],
  nearMisses: [token(), `Bugsnag.start({ apiKey: '${sample('', 31, HEX)}' })`],
});
