import { jwtOf, showing } from './kit';
import type { RuleCase } from './story';

export default {
  risk: showing(`<meta name="access-token" content="${jwtOf({})}">`),
  ok: showing(`<meta name="csrf-token" content="${crypto.randomUUID().replaceAll('-', '')}">`),
} satisfies RuleCase;
