import './harness.mjs';
import Keycloak from 'keycloak-js';
import { dump, hex, provider, random } from './harness.mjs';

// Only the state of a sign-in under way: nothing of it is a token.
provider(() => ({ body: {} }));
const keycloak = new Keycloak({ url: 'https://sso.shop.test', realm: 'shop', clientId: 'web' });
await keycloak
  .init({
    checkLoginIframe: false,
    adapter: {
      login: async (options) => keycloak.createLoginUrl(options),
      logout: async () => {},
      register: async () => {},
      accountManagement: async () => {},
      redirectUri: () => 'https://app.shop.test/cb',
    },
  })
  .catch(() => {});
await keycloak.createLoginUrl({ redirectUri: 'https://app.shop.test/cb' });
localStorage.setItem('app-build', hex(40));
localStorage.setItem('visitor', random(21));
dump();
