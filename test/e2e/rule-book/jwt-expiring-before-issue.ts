import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

const now = Math.floor(Date.now() / 1000);

export default {
  risk: keeping(jwtOf({}, { iat: now, exp: now - 60, scope: 'read' })),
  ok: keeping(jwtOf({}, { iat: now - 60, exp: now, scope: 'read' })),
} satisfies RuleCase;
