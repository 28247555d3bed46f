import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'StaticWebAppsAuthCookie=session! AppServiceAuthSession=session! AppServiceAuthSession1=session!',
});

export const about: About = {
  sdk: 'Azure Static Web Apps',
  docs: 'https://learn.microsoft.com/azure/static-web-apps/authentication-authorization',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
