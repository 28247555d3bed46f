import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

const now = Math.floor(Date.now() / 1000);
const from = (nbf: number) => jwtOf({}, { nbf, exp: now + 90_000, scope: 'read' });

export default {
  risk: keeping(from(now + 86_400)),
  ok: keeping(from(now - 60)),
} satisfies RuleCase;
