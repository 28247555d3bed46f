import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names:
    '_secure_customer_sig=session! secure_customer_sig=session! _shopify_essential=session! checkout_token=session keep_alive',
});

export const about: About = {
  sdk: 'Shopify',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
