import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: '__stripe_mid __stripe_sid',
  holds: '.=none',
});

export const about: About = {
  sdk: 'Stripe.js',
  docs: 'https://docs.stripe.com/js',
  source: 'Open Cookie Database',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
