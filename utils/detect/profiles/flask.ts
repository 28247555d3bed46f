import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'session=session! remember_token=session!',
  like: /^(?:(?:\.eJ|ey)[\w-]{1,4000}\.[\w-]{5,8}\.[\w-]{20,48}|"?[^|]{1,128}\|[0-9a-f]{40,128}"?)$/,
});

export const about: About = { sdk: 'Flask', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://flask.palletsprojects.com/en/stable/quickstart/#sessions',
  source: 'pallets/itsdangerous; names from memory',
  isDocumented: true,
};
