import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('lin_api_ alnum{40}');

export const guidance: Guidance = {
  issuer: 'Linear',
  docs: 'https://linear.app/developers',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('lin_api_', 40), `{"value":"${sample('lin_api_', 40, undefined, 14)}"}`],
  nearMisses: [sample('lin_api_', 39), `x${sample('lin_api_', 40)}`],
});
