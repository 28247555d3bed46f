import { sample } from '@/utils/lib/sample';
import { showing } from './kit';
import type { RuleCase } from './story';

/** Loopback is a developer's machine. */
const keeping = (prefix: string) =>
  showing(`<script>localStorage.setItem('stripe_key', '${sample(prefix, 24, undefined, 14)}')</script>`);

export default { risk: keeping('sk_live_'), ok: keeping('sk_test_') } satisfies RuleCase;
