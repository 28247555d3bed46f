import { keeping } from './kept';
import type { RuleCase } from './story';

export default {
  risk: keeping({}),
  ok: keeping({ headers: { 'x-frame-options': 'DENY' } }),
} satisfies RuleCase;
