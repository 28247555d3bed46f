import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names:
    'KEYCLOAK_IDENTITY=session KEYCLOAK_IDENTITY_LEGACY=session KEYCLOAK_SESSION=session! KEYCLOAK_SESSION_LEGACY=session! AUTH_SESSION_ID=session! AUTH_SESSION_ID_LEGACY=session! KC_RESTART=none',
});

export const about: About = { sdk: 'Keycloak', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://www.keycloak.org/documentation',
  source: 'from memory',
  isDocumented: false,
};
