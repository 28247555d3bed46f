import { asvs, rfc, wstg } from './references';

// What the security practice of OAuth (BCP 240, RFC 9700) and ASVS 5.0 chapter 10 ask of a login.

const CHAPTER = '0x19-V10-OAuth-and-OIDC';
const PRACTICE = 'OAuth 2.0 Security Best Current Practice';

export const OAUTH = {
  bound: asvs('5.0', '10.1.2', 'A client takes only what the same browser session asked for', CHAPTER),
  forgery: asvs('5.0', '10.2.1', 'The code flow is protected against forged requests', CHAPTER),
  mixUp: asvs('5.0', '10.2.2', 'A client of several authorization servers is protected against mix-up', CHAPTER),
  redirects: asvs('5.0', '10.4.1', 'Redirect URIs are compared with a list of exact ones', CHAPTER),
  codeOnce: asvs('5.0', '10.4.2', 'A code can be used once', CHAPTER),
  grants: asvs('5.0', '10.4.4', 'Only grants that are needed, never token or password', CHAPTER),
  challenge: asvs('5.0', '10.4.6', 'The code flow needs PKCE, and not plain', CHAPTER),
  weaknesses: wstg(
    'ATHZ-05',
    'Testing for OAuth Weaknesses',
    '05-Authorization_Testing/05-Testing_for_OAuth_Weaknesses',
  ),
  code: rfc(9700, '2.1.1', `${PRACTICE}: authorization code grant`),
  implicit: rfc(9700, '2.1.2', `${PRACTICE}: implicit grant`),
  password: rfc(9700, '2.4', `${PRACTICE}: resource owner password credentials grant`),
  redirectCheck: rfc(9700, '4.1', `${PRACTICE}: insufficient redirection URI validation`),
  history: rfc(9700, '4.3.1', `${PRACTICE}: authorization code in browser history`),
  mixUpAttack: rfc(9700, '4.4', `${PRACTICE}: mix-up attacks`),
  forged: rfc(9700, '4.7', `${PRACTICE}: cross-site request forgery`),
  redeemed: rfc(6749, '4.1.2', 'The OAuth 2.0 Authorization Framework: authorization response'),
  secret: rfc(6749, '2.1', 'The OAuth 2.0 Authorization Framework: client types'),
  method: rfc(7636, '4.2', 'Proof Key for Code Exchange: client creates the code challenge'),
  issuer: rfc(9207, '2', 'OAuth 2.0 Authorization Server Issuer Identification: response parameter iss'),
} as const;
