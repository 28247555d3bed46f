import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat({
  prefix: 'xai-',
  body: 'base64url{70,120}',
  tokenClass: 'secret',
});

export const guidance: Guidance = {
  issuer: 'xAI',
  docs: 'https://docs.x.ai/',
  revoke: null,
  tokenClass: 'secret',
};

export const examples = (): Examples => ({
  matches: [sample('xai-', 78), `{"value":"${sample('xai-', 78, undefined, 14)}"}`],
  nearMisses: [sample('xai-', 69), `x${sample('xai-', 78)}`],
});
