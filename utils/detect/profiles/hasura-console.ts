import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  names: 'console:adminSecret=api-key hasura-admin-secret=api-key',
});

export const about: About = { sdk: 'Hasura console', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
  source: 'from memory',
  isDocumented: false,
};
