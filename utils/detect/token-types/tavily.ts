import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('tvly-dev-|tvly-prod-|tvly- alnum{32,36}');

export const guidance: Guidance = {
  issuer: 'Tavily',
  docs: 'https://docs.tavily.com/',
  revoke: 'https://app.tavily.com',
  verify: 'GET https://api.tavily.com/usage',
  tokenClass: 'secret',
};

const token = (seed: number, length = 32, prefix = 'tvly-') => sample(prefix, length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`TAVILY_API_KEY=${token(1)}`, `Authorization: Bearer ${token(2, 32, 'tvly-dev-')}`],
  nearMisses: [token(6, 31), `x${token(7)}`],
});
