import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

export default {
  risk: keeping(jwtOf({}, { scope: 'read', patient: { diagnosis: 'none yet' } })),
  ok: keeping(jwtOf({}, { scope: 'read', email: 'robin@shop.test', name: 'Robin' })),
} satisfies RuleCase;
