import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sid=session! sid_Client=session! oid=none',
  hosts: 'salesforce.com force.com salesforce-sites.com my.site.com',
});

export const about: About = { sdk: 'Salesforce', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
