import { jwtOf, keeping } from './kit';
import type { RuleCase } from './story';

const iss = 'https://login.shop.test';

export default {
  risk: keeping(jwtOf({ jku: 'https://keys.elsewhere.test/jwks.json' }, { iss })),
  ok: keeping(jwtOf({ jku: 'https://login.shop.test/jwks.json', kid: 'a/b+c=' }, { iss })),
} satisfies RuleCase;
