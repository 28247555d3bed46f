import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-proj-|sk-svcacct-|sk-None- base64url{40,240}', {
  accept: (value) => value.includes('T3BlbkFJ'),
});

export const guidance: Guidance = {
  issuer: 'OpenAI',
  docs: 'https://platform.openai.com/docs/api-reference/authentication',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [
    sample('sk-proj-', 74) + sample('T3BlbkFJ', 74, undefined, 2),
    `{"value":"${sample('sk-svcacct-', 58, undefined, 3) + sample('T3BlbkFJ', 58, undefined, 4)}"}`,
  ],
  nearMisses: [sample('sk-proj-', 148), sample('sk-proj-', 20) + sample('T3BlbkFJ', 10)],
});
