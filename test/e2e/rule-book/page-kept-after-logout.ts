import { loggedIn } from './kept';
import type { RuleCase } from './story';

export default {
  risk: loggedIn({}),
  ok: loggedIn({ headers: { 'cache-control': 'no-store' } }),
} satisfies RuleCase;
