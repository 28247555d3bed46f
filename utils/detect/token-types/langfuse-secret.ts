import { sample } from '../../lib/sample';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('sk-lf- uuid');

export const guidance: Guidance = {
  issuer: 'Langfuse',
  docs: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
  revoke: 'https://cloud.langfuse.com',
  verify: null,
  tokenClass: 'secret',
};

const token = (seed: number) => sampleUuid('sk-lf-', seed);

export const examples = (): Examples => ({
  matches: [`LANGFUSE_SECRET_KEY=${token(1)}`, `{"secretKey":"${token(2)}"}`],
  nearMisses: [token(3).slice(0, -1), sample('sk-lf-', 32), `x${token(7)}`],
});
