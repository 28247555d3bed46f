import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

export default {
  risk: keeping(jwtOf({}, '{"sub":"robin","scope":"read","sub":"admin"}')),
  ok: keeping(jwtOf({ crit: ['b64'], b64: true }, '{"sub":"robin","scope":"read","of":{"sub":"admin"}}')),
} satisfies RuleCase;
