import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sessionid=session! csrftoken=csrf messages=none',
});

export const about: About = { sdk: 'Django', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://docs.djangoproject.com/en/stable/topics/http/sessions/',
  source: 'django/core/signing.py; names from memory',
  isDocumented: true,
};
