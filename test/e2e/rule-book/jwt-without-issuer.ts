import { calls, jwtOf } from './kit';
import type { RuleCase } from './story';

const api = 'https://api.shop.test/v1/orders';

export default {
  risk: calls(() => jwtOf({ typ: 'at+jwt' }, { scope: 'read', aud: 'shop' }), api),
  ok: calls(() => jwtOf({ typ: 'at+jwt' }, { scope: 'read', aud: 'shop', iss: 'https://login.shop.test' }), api),
} satisfies RuleCase;
