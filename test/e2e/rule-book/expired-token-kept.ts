import { jwtOf, storing } from './kit';
import type { RuleCase } from './story';

const HOUR = 3_600;
const until = (hours: number) => jwtOf({}, { exp: Math.floor(Date.now() / 1000) + hours * HOUR });

export default {
  risk: storing({ access_token: until(-48) }),
  ok: storing({ access_token: until(1) }),
} satisfies RuleCase;
