import { defineNamed } from '../defined';

/** The user alone, never the password. */
export const decoder = defineNamed(
  'url-userinfo cloudinary-url',
  /^(?<kind>[a-z][a-z0-9+.-]{1,30}):\/\/(?<subject>[^:@/?#\s]{1,128}):[^@/?#\s]{1,512}@(?<host>[\w.-]{1,253}(?::\d{1,5})?)/i,
);
