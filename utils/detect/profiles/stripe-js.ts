import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: '__stripe_mid __stripe_sid',
  holds: '.=none',
});

export const about: About = { sdk: 'Stripe.js', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://docs.stripe.com/js',
  source: 'Open Cookie Database',
  isDocumented: true,
};
