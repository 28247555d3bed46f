import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names:
    '_secure_customer_sig=session! secure_customer_sig=session! _shopify_essential=session! checkout_token=session keep_alive',
});

export const about: About = { sdk: 'Shopify', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
