import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

export default {
  risk: keeping(jwtOf({}, { scope: 'read' })),
  ok: keeping(jwtOf({}, { scope: 'read', jti: 'a-1' })),
} satisfies RuleCase;
