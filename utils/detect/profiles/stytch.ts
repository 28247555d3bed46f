import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'stytch_session=session stytch_session_jwt=session stytch_intermediate_session_token=session',
});

export const about: About = { sdk: 'Stytch', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://stytch.com/docs/sdks',
  source: '@stytch/vanilla-js 6.3, web/src/SubscriptionService.ts',
  isDocumented: true,
};
