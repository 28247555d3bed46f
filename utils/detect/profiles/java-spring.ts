import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  names: 'JSESSIONID=session! SESSION=session! remember-me=session!',
});

export const about: About = {
  sdk: 'Java Servlet / Spring',
  docs: 'https://docs.spring.io/spring-security/reference/servlet/authentication/rememberme.html',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
