import { sample } from '../../lib/sample';
import { sampleUuid } from '../../lib/sample-uuid';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk-lf- uuid', { tokenClass: 'publishable' });

export const guidance: Guidance = {
  issuer: 'Langfuse',
  docs: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
  revoke: 'https://cloud.langfuse.com',
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed: number) => sampleUuid('pk-lf-', seed);

export const examples = (): Examples => ({
  matches: [`LANGFUSE_PUBLIC_KEY=${token(1)}`, `new LangfuseWeb({ publicKey: '${token(2)}' })`],
  nearMisses: [token(3).slice(0, -1), sample('pk-lf-', 32), `x${token(7)}`],
});
