import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'ory_kratos_session=session',
});

export const about: About = { sdk: 'Ory', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://www.ory.sh/docs/kratos',
  source: '@ory/client 1.22, api.ts',
  isDocumented: true,
};
