import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^AWSELBAuthSessionCookie-\d{1,2}$/,
  holds: '.=session!',
});

export const about: About = { sdk: 'AWS Application Load Balancer', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
  source: 'from memory',
  isDocumented: false,
};
