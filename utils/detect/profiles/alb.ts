import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^AWSELBAuthSessionCookie-\d{1,2}$/,
  holds: '.=session!',
});

export const about: About = {
  sdk: 'AWS Application Load Balancer',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
