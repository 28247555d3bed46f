import './harness.mjs';
import { Amplify } from 'aws-amplify';
import { signIn } from 'aws-amplify/auth';
import { dump, issue, jwe, jwt, provider, random, uuid } from './harness.mjs';

const sub = uuid();
const iss = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI';
provider(({ headers }) => {
  if (headers['x-amz-target']?.endsWith('GetUser')) return { body: { Username: 'robin', UserAttributes: [] } };
  return {
    body: {
      AuthenticationResult: {
        AccessToken: issue('access', jwt({ iss, sub, token_use: 'access', client_id: 'shop', username: 'robin' })),
        IdToken: issue('id', jwt({ iss, sub, token_use: 'id', aud: 'shop', 'cognito:username': 'robin' })),
        RefreshToken: issue('refresh', jwe()),
        ExpiresIn: 3600,
        TokenType: 'Bearer',
      },
      ChallengeParameters: {},
    },
  };
});
Amplify.configure({
  Auth: { Cognito: { userPoolId: 'eu-west-1_AbCdEfGhI', userPoolClientId: random(26).toLowerCase() } },
});
await signIn({ username: 'robin', password: 'unused', options: { authFlowType: 'USER_PASSWORD_AUTH' } });
dump();
