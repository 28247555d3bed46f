import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk- alnum{20} T3BlbkFJ alnum{20}');

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('sk-', 20) + sample('T3BlbkFJ', 20, undefined, 3),
    `{"value":"${sample('sk-', 20, undefined, 14) + sample('T3BlbkFJ', 20, undefined, 16)}"}`,
  ],
  nearMisses: [
    sample('sk-', 20) + sample('T3BlbkFJ', 19, undefined, 3),
    `x${sample('sk-', 20) + sample('T3BlbkFJ', 20, undefined, 3)}`,
  ],
});
