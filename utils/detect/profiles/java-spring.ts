import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'JSESSIONID=session! SESSION=session! remember-me=session!',
});

export const about: About = { sdk: 'Java Servlet / Spring', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://docs.spring.io/spring-security/reference/servlet/authentication/rememberme.html',
  source: 'from memory',
  isDocumented: false,
};
