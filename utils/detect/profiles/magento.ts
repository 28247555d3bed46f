import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local cookie',
  names:
    'M2_VENIA_BROWSER_PERSISTENCE__signin_token=access mage-cache-storage mage-cache-sessid=none private_content_version=none form_key=csrf',
});

export const about: About = { sdk: 'Adobe Commerce (Magento)', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
