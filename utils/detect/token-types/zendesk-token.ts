import { isMixed } from '../../lib/mixed';
import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('alnum{40}', { context: 'zendesk', accept: isMixed });

export const guidance: Guidance = {
  issuer: 'Zendesk',
  docs: 'https://support.zendesk.com/hc/en-us/articles/4408889192858',
  revoke: null,
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number, length = 40) => sample('', length, undefined, seed);

export const examples = (): Examples => ({
  matches: [`ZENDESK_API_TOKEN=${token(1)}`, `{"zendesk":{"apiToken":"${token(2)}"}}`],
  nearMisses: [`ZENDESK_API_TOKEN=${token(3, 39)}`, `zendesk-sdk#${sample('', 40, HEX, 4)}`, `BUILD=${token(5)}`],
});
