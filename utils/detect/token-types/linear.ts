import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lin_api_ alnum{40}');

export const guidance: Guidance = {
  issuer: 'Linear',
  docs: 'https://linear.app/developers/graphql',
  revoke: 'https://linear.app/settings/account/security',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('lin_api_', 40, undefined, seed);

export const examples = (): Examples => ({
  matches: [`Authorization: ${token()}`, `{"linearApiKey":"${token(2)}"}`],
  nearMisses: [sample('lin_api_', 39), `x${token()}`],
});
