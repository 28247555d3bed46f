import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

// Before: new SignJWT({ ...user, scope: '*' })
export function issue(user, client) {
  return new SignJWT({ scope: client.allowedScopes.join(' ') }) // what this client needs
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setSubject(user.id) // an id, not an address; the rest stays in your database
    .setIssuer('https://login.example.com')
    .setAudience('https://api.example.com')
    .setJti(randomUUID()) // by which it can be taken back
    .setIssuedAt()
    .setExpirationTime('15m')
    .sign(signingKey);
}`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// auth.ts (Auth.js): say what goes into the token, instead of all that the provider gave.
import NextAuth from 'next-auth';
import provider from './provider';

export const { handlers, auth } = NextAuth({
  providers: [provider],
  callbacks: {
    jwt({ token, user }) {
      return user ? { sub: user.id } : token;
    },
    session({ session, token }) {
      return { ...session, user: { ...session.user, id: token.sub ?? '' } };
    },
  },
});`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Ask for what this page needs; ask for more when the user opens what needs it.
await manager.signinRedirect({ scope: 'openid orders.read' });

export const openAdministration = () =>
  manager.signinRedirect({ scope: 'openid orders.read orders.refund', max_age: 0 });

// Who the user is comes from the userinfo endpoint, not from the access token.
export async function profile(accessToken) {
  const answer = await fetch('https://login.example.com/userinfo', {
    headers: { authorization: 'Bearer ' + accessToken },
  });
  return answer.json();
}`,
    },
    {
      framework: 'Django',
      language: 'python',
      code: `from rest_framework_simplejwt.serializers import TokenObtainPairSerializer


class LeanTokens(TokenObtainPairSerializer):
    @classmethod
    def get_token(cls, user):
        token = super().get_token(user)  # exp, iat, jti and the user's id
        # Before: token["email"] = user.email; token["birthdate"] = str(user.birthdate)
        token["scope"] = " ".join(scopes_of(user))
        return token`,
    },
  ],
});
