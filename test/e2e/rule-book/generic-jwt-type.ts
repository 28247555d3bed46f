import { jwtOf } from './kit';
import { js, type PageStory, type RuleCase } from './story';

/** Both tokens of a login, of one issuer, under one key. */
function loggedIn(typ: string): PageStory {
  const iss = 'https://login.shop.test';
  const login = { access_token: jwtOf({ typ }, { iss, scope: 'read' }), id_token: jwtOf({}, { iss, nonce: 'n-1' }) };
  return {
    kind: 'page',
    resources: () => ({ '/': `<script>sessionStorage.setItem('oidc.user', ${js(js(login))})</script>` }),
    isSeen: ({ sightings }) => sightings.length >= 2,
  };
}

export default { risk: loggedIn('JWT'), ok: loggedIn('at+jwt') } satisfies RuleCase;
