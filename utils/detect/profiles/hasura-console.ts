import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session',
  names: 'console:adminSecret=api-key hasura-admin-secret=api-key',
});

export const about: About = {
  sdk: 'Hasura console',
  docs: 'https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
