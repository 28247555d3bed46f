import { jwtOf, stored } from './kit';
import type { RuleCase } from './story';

const token = jwtOf({}, { scope: 'read' });
const other = jwtOf({}, { scope: 'read' });

export default {
  risk: stored([], { 'https://app.shop.test': { token }, 'https://help.shop.test': { token } }),
  ok: stored([], { 'https://app.shop.test': { token }, 'https://help.shop.test': { token: other } }),
} satisfies RuleCase;
