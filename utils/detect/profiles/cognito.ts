import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session cookie',
  pattern:
    /^CognitoIdentityServiceProvider\.[a-z0-9]{20,40}\.(?:LastAuthUser|.{1,200}\.(?:(accessToken|idToken|refreshToken|randomPasswordKey)|clockDrift|deviceKey|deviceGroupKey|signInDetails|oauthMetadata|userData))$/,
  holds: 'accessToken=access idToken=id refreshToken=refresh randomPasswordKey=unknown .=none',
});

export const about: About = {
  sdk: 'AWS Amplify (Cognito)',
  docs: 'https://github.com/aws-amplify/amplify-js',
  source: 'packages/auth/src/providers/cognito/tokenProvider/TokenStore.ts',
  isDefault: true,
  isDocumented: true,
  hasNote: true,
};
