import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern:
    /^CognitoIdentityServiceProvider\.[a-z0-9]{20,40}\.(?:LastAuthUser|.{1,200}\.(?:(accessToken|idToken|refreshToken|randomPasswordKey)|clockDrift|deviceKey|deviceGroupKey|signInDetails|oauthMetadata|userData))$/,
  holds: 'accessToken=access idToken=id refreshToken=refresh randomPasswordKey=unknown .=none',
});

export const about: About = { sdk: 'AWS Amplify (Cognito)', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/aws-amplify/amplify-js',
  source: 'packages/auth/src/providers/cognito/tokenProvider/TokenStore.ts',
  isDocumented: true,
};
