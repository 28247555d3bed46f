import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^(?:wordpress_(?:(?:logged_in|sec)_)?[0-9a-f]{32}|(wp-settings)-(?:time-)?\d{1,10})$/,
  holds: 'wp-settings=none .=session!',
});

export const about: About = { sdk: 'WordPress', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://developer.wordpress.org/advanced-administration/wordpress/cookies/',
  source: 'wp_validate_auth_cookie; names from memory',
  isDocumented: true,
};
