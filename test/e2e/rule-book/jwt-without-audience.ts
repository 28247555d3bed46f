import { calls, jwtOf } from './kit';
import type { RuleCase } from './story';

const servers = ['https://orders.shop.test/v1/orders', 'https://stock.shop.test/v1/items'] as const;

export default {
  risk: calls(() => jwtOf({}, { scope: 'read' }), ...servers),
  ok: calls(() => jwtOf({}, { scope: 'read', aud: 'shop' }), ...servers),
} satisfies RuleCase;
