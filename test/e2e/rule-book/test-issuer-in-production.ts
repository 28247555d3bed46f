import { calls, jwtOf } from './kit';
import type { RuleCase, Story } from './story';

/** The page is one of production by its name; `.test` would be a developer's. */
function shop(iss: string): Story {
  const story = calls(() => jwtOf({}, { iss, scope: 'read' }), 'https://api.shop-of-robin.com/orders');
  return {
    ...story,
    site: 'shop-of-robin.com',
    text: () => story.text().replaceAll('app.shop.test', 'app.shop-of-robin.com'),
  };
}

export default {
  risk: shop('http://localhost:8080/realms/shop'),
  ok: shop('https://login.idp-of-robin.com/realms/shop'),
} satisfies RuleCase;
