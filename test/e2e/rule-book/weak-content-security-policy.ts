import { keeping } from './kept';
import type { RuleCase } from './story';

export default {
  risk: keeping({}),
  ok: keeping({ headers: { 'content-security-policy': "script-src 'self'" } }),
} satisfies RuleCase;
