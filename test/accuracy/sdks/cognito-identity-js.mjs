import './harness.mjs';
import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';
import { dump, issue, jwe, jwt, provider, random, uuid } from './harness.mjs';

const sub = uuid();
const iss = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI';
provider(() => ({
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
  headers: { 'content-type': 'application/x-amz-json-1.1' },
}));
const pool = new CognitoUserPool({
  UserPoolId: 'eu-west-1_AbCdEfGhI',
  ClientId: random(26).toLowerCase(),
  Storage: localStorage,
});
const user = new CognitoUser({ Username: 'robin', Pool: pool, Storage: localStorage });
user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
await new Promise((resolve, reject) => {
  user.authenticateUser(new AuthenticationDetails({ Username: 'robin', Password: 'unused' }), {
    onSuccess: resolve,
    onFailure: reject,
  });
});
dump();
