import { keeping } from './kept';
import type { RuleCase } from './story';

export default {
  risk: keeping({ headers: { 'content-security-policy': "script-src 'self'" } }),
  ok: keeping({ headers: { 'content-security-policy': "default-src 'self'; form-action 'none'" } }),
} satisfies RuleCase;
