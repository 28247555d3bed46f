import { jwtOf, storing } from './kit';
import type { RuleCase } from './story';

/** The app sends its token often enough to say that it gets by without the other one. */
const sending = (key: string) => `
  const headers = { authorization: 'Bearer ' + localStorage.getItem('${key}') };
  for (let n = 0; n < 60; n++) await fetch('/api/me?page=' + n, { headers });`;

export default {
  risk: storing({ access_token: jwtOf({}), old_api_token: jwtOf({}) }, sending('access_token')),
  ok: storing({ access_token: jwtOf({}) }, sending('access_token')),
} satisfies RuleCase;
