import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'session cookie',
  pattern: /^a0\.spajs\.txs(?:\.|$)/,
  holds: '.=none',
});

export const about: About = { sdk: 'Auth0 SPA SDK', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/auth0/auth0-spa-js',
  source: 'src/transaction-manager.ts',
  isDocumented: true,
};
