import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-ant-sid01-|sk-ant-sid02- base64url{40,200}', {
  tokenClass: 'session',
});

export const guidance: Guidance = {
  issuer: 'Anthropic',
  docs: 'https://docs.anthropic.com/en/api/',
  revoke: null,
  tokenClass: 'session',
};

export const examples = (): Examples => ({
  matches: [sample('sk-ant-sid01-', 48), `{"value":"${sample('sk-ant-sid02-', 48, undefined, 14)}"}`],
  nearMisses: [sample('sk-ant-sid01-', 39), `x${sample('sk-ant-sid01-', 48)}`],
});
