import { randomBytes } from 'node:crypto';
import { json } from '../sites/answers';
import { jwe, jwt } from '../sites/tokens';
import { published, type SdkApp, sdkPage, serveSdk } from './sdk';

const POOL = 'eu-west-1_AbCdEfGhI';

export async function startCognito(): Promise<SdkApp> {
  const clientId = randomBytes(13).toString('hex');
  const sub = crypto.randomUUID();
  const iss = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL}`;
  const tokens = {
    AccessToken: jwt({ iss, sub, token_use: 'access', client_id: clientId, username: 'robin' }),
    IdToken: jwt({ iss, sub, token_use: 'id', aud: clientId, 'cognito:username': 'robin' }),
    RefreshToken: jwe(),
  };
  const app = await serveSdk('cognito', {
    '/sdk.js': published('amazon-cognito-identity-js/dist/amazon-cognito-identity.min.js'),
    '/': sdkPage(`const { AuthenticationDetails, CognitoUser, CognitoUserPool } = AmazonCognitoIdentity;
const Pool = new CognitoUserPool({ UserPoolId: '${POOL}', ClientId: '${clientId}', endpoint: location.origin + '/idp' });
const user = new CognitoUser({ Username: 'robin', Pool });
user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
async function logIn() {
  const details = new AuthenticationDetails({ Username: 'robin', Password: 'unused' });
  const session = await new Promise((onSuccess, onFailure) => user.authenticateUser(details, { onSuccess, onFailure }));
  await fetch('/api/notes', { headers: { authorization: 'Bearer ' + session.getAccessToken().getJwtToken() } });
}`),
    '/idp': json({
      AuthenticationResult: { ...tokens, ExpiresIn: 3600, TokenType: 'Bearer' },
      ChallengeParameters: {},
    }),
    '/api/notes': json([]),
  });
  const place = (name: string) => {
    const key = `CognitoIdentityServiceProvider.[…].robin.${name}`;
    return { surface: 'local-storage', key } as const;
  };
  const kept = (name: string) => ({ ...place(name), sdk: 'AWS Amplify (Cognito)', path: '' });
  return {
    ...app,
    findings: [
      { rule: 'access-token-in-script-readable-storage', ...place('accessToken') },
      { rule: 'refresh-token-in-script-readable-storage', ...place('refreshToken') },
    ],
    kept: () => [
      { ...kept('accessToken'), role: 'access', value: tokens.AccessToken },
      { ...kept('idToken'), role: 'id', value: tokens.IdToken },
      { ...kept('refreshToken'), role: 'refresh', value: tokens.RefreshToken },
    ],
  };
}
