import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'StaticWebAppsAuthCookie=session! AppServiceAuthSession=session! AppServiceAuthSession1=session!',
});

export const about: About = { sdk: 'Azure Static Web Apps', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://learn.microsoft.com/azure/static-web-apps/authentication-authorization',
  source: 'from memory',
  isDocumented: false,
};
