import { calls, jwtOf } from './kit';
import type { RuleCase } from './story';

const token = () => jwtOf({}, { iss: 'https://login.idp.test', aud: 'https://orders.shop.test', scope: 'read' });

export default {
  risk: calls(token, 'https://orders.shop.test/v1/orders', 'https://stock.shop.test/v1/items'),
  // The audience is a name: nobody asks that host.
  ok: calls(token, 'https://stock.shop.test/v1/items'),
} satisfies RuleCase;
