import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

export default {
  risk: keeping(jwtOf({ alg: 'none' }, { scope: 'read' }, '')),
  ok: keeping(jwtOf({}, { scope: 'read' })),
} satisfies RuleCase;
