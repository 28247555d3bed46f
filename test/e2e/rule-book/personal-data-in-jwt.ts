import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

export default {
  risk: keeping(jwtOf({}, { scope: 'read', email: 'robin@shop.test' })),
  ok: keeping(jwtOf({}, { scope: 'read' })),
} satisfies RuleCase;
