import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

export default {
  risk: keeping(jwtOf({}, { scope: 'openid *' })),
  ok: keeping(jwtOf({}, { scope: 'openid orders:* admin' })),
} satisfies RuleCase;
