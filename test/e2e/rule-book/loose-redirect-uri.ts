import { jwt } from '../sites/tokens';
import { loggingIn } from './logins';
import { harOf, type RuleCase } from './story';

const APP = 'https://shop.test/';
/** Loopback may be redirected to from loopback: the story is a file of another network. */
const ASKED =
  'https://login.shop.test/authorize?response_type=code&client_id=shop-web&code_challenge=x&code_challenge_method=S256';

export default {
  risk: {
    kind: 'file',
    name: 'login.har',
    site: 'shop.test',
    text: () =>
      harOf(APP, [
        {
          url: `${ASKED}&state=${'s'.repeat(40)}&redirect_uri=${encodeURIComponent('http://shop.test/callback')}`,
          headers: { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' },
          answer: [['content-type', 'text/html']],
          body: '<h1>Log in</h1>',
        },
        { url: `${APP}api/me`, headers: { authorization: `Bearer ${jwt()}` }, body: '{}' },
      ]),
  },
  ok: loggingIn(),
} satisfies RuleCase;
