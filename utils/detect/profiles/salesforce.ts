import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sid=session! sid_Client=session! oid=none',
  hosts: 'salesforce.com force.com salesforce-sites.com my.site.com',
});

export const about: About = {
  sdk: 'Salesforce',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
