import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  pattern: /^vault-.{1,128}☃\d{1,3}$/,
  holds: 'token=access',
});

export const about: About = { sdk: 'HashiCorp Vault', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  source: 'from memory',
  isDocumented: false,
};
