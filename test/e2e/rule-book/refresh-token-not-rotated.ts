import { jwt, opaque } from '../sites/tokens';
import { loggingIn } from './logins';
import { type HarExchange, harOf, type RuleCase } from './story';

/** Two renewals ten minutes apart, for which nobody waits in a browser. */
function renewing(next: (before: string) => string): HarExchange[] {
  let refresh = opaque();
  const renewal = (after: number): HarExchange => {
    const sent = `grant_type=refresh_token&client_id=shop-web&refresh_token=${refresh}`;
    refresh = next(refresh);
    return {
      after,
      method: 'POST',
      url: 'https://shop.test/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      sent,
      body: JSON.stringify({ access_token: jwt(), refresh_token: refresh, expires_in: 300 }),
    };
  };
  return [
    { url: 'https://shop.test/', answer: [['content-type', 'text/html']], body: '<h1>Shop</h1>' },
    renewal(1),
    renewal(600),
    renewal(1_200),
  ];
}

export default {
  risk: {
    kind: 'file',
    name: 'renewals.har',
    site: 'shop.test',
    text: () =>
      harOf(
        'https://shop.test/',
        renewing((before) => before),
      ),
  },
  ok: loggingIn({ renewals: 2 }),
} satisfies RuleCase;
