import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'sessionid=session! csrftoken=csrf messages=none',
});

export const about: About = {
  sdk: 'Django',
  docs: 'https://docs.djangoproject.com/en/stable/topics/http/sessions/',
  source: 'django/core/signing.py; names from memory',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
