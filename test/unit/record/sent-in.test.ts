import { expect, it } from 'vitest';
import { UNCHECKED } from '@/utils/lib/passing';
import { UNCHECKED as IN_PAGE } from '@/utils/observe/page/surfaces/post-message';
import { wayOf } from '@/utils/record/sent-in';

it.each([
  ['POST https://api.example.com/users/42/orders', 'POST https://api.example.com/users/{id}/orders'],
  ['https://api.example.com/oauth/token', 'https://api.example.com/oauth/token'],
  ['wss://live.example.com/', 'wss://live.example.com'],
  ['auth-sync', 'auth-sync'],
  ['https://login.example.com', 'https://login.example.com'],
  [`https://login.example.com${UNCHECKED}`, `https://login.example.com${UNCHECKED}`],
  ['POST https://', 'POST https://'],
])('names the way of %s by its endpoint', (key, way) => {
  expect(wayOf(key)).toBe(way);
});

it('marks an unchecked message in the page as the rule expects it', () => {
  expect(IN_PAGE).toBe(UNCHECKED);
});
