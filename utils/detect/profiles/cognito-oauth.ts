import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'aws-amplify-federatedInfo',
  pattern:
    /^(?:CognitoIdentityServiceProvider\..{1,240}\.(?:inflightOAuth|oauthSignIn|oauthPKCE|oauthState)|com\.amplify\.Cognito\..{1,200}\.identityId)$/,
  holds: 'aws-amplify-federatedInfo/token=access .=none',
});

export const about: About = { sdk: 'AWS Amplify', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/aws-amplify/amplify-js',
  source:
    'packages/auth/src/providers/cognito/utils/signInWithRedirectStore.ts, credentialsProvider/IdentityIdStore.ts; suffixes from memory',
  isDocumented: true,
};
