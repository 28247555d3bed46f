import { sample } from '../../lib/sample';
import { HEX } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('ek_ alnum{20,80}', {
  tokenClass: 'session',
  context: 'realtime, client secret, ephemeral, openai',
});

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/guides/realtime',
  revoke: null,
  verify: null,
  tokenClass: 'session',
};

const token = (seed: number, length = 32) => sample('ek_', length, HEX, seed);

export const examples = (): Examples => ({
  matches: [`{"client_secret":{"value":"${token(1)}"}}`, `openRealtime({ key: '${token(2)}' })`],
  nearMisses: [`{"client_secret":{"value":"${token(3, 19)}"}}`, `event_key=${token(4)}`],
});
