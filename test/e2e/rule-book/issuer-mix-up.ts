import { opaque } from '../sites/tokens';
import { loggingIn } from './logins';
import { type HarExchange, harOf, type RuleCase } from './story';

const APP = 'https://shop.test/';
const PAGE = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' };

function loginAt(issuer: string): HarExchange[] {
  const state = opaque();
  const asked = { response_type: 'code', client_id: 'shop', redirect_uri: `${APP}callback`, state };
  const html = { headers: PAGE, answer: [['content-type', 'text/html']] as const, body: '<h1>Shop</h1>' };
  return [
    { ...html, url: `${issuer}/authorize?${new URLSearchParams(asked)}` },
    { ...html, url: `${APP}callback?${new URLSearchParams({ code: opaque(), state })}` },
  ];
}

export default {
  risk: {
    kind: 'file',
    name: 'logins.har',
    site: 'shop.test',
    text: () => harOf(APP, [...loginAt('https://id.shop.test'), ...loginAt('https://login.vendor.test')]),
  },
  ok: loggingIn(),
} satisfies RuleCase;
