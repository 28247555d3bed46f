import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'remember_user_token=session! signed_id=session!',
  pattern: /^_.{1,60}_session$/,
  holds: '.=session!',
});

export const about: About = { sdk: 'Ruby on Rails', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://guides.rubyonrails.org/security.html#sessions',
  source: 'rails/rails activesupport; names from memory',
  isDocumented: true,
};
