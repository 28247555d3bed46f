import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 3,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `// The provider's tokens stay with the server, sealed; the page asks the server for what it needs of the provider.
app.get('/api/calendar', requireUser, async (req, res) => {
  const token = await providerTokens.accessTokenOf(req.user.id); // refreshed here
  const answer = await fetch('https://www.googleapis.com/calendar/v3/calendars/primary/events?maxResults=20', {
    headers: { authorization: 'Bearer ' + token },
  });
  res.status(answer.status).json(await answer.json());
});`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// app/auth/callback/route.ts: with @supabase/ssr the exchange happens here, and the session goes into cookies.
import { NextResponse } from 'next/server';
import { serverClient } from './supabase';
import { keepProviderTokens } from './provider-tokens';

export async function GET(request: Request) {
  const { origin, searchParams } = new URL(request.url);
  const supabase = await serverClient();
  const { data, error } = await supabase.auth.exchangeCodeForSession(searchParams.get('code') ?? '');
  if (error) return NextResponse.redirect(origin + '/login');
  const { user, provider_token, provider_refresh_token } = data.session;
  await keepProviderTokens(user.id, { provider_token, provider_refresh_token });
  return NextResponse.redirect(origin + '/');
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `import { createClient } from '@supabase/supabase-js';

// What is stored loses the provider's tokens on the way.
const withoutProvider = {
  getItem: (key) => localStorage.getItem(key),
  removeItem: (key) => localStorage.removeItem(key),
  setItem(key, value) {
    const { provider_token, provider_refresh_token, ...session } = JSON.parse(value);
    localStorage.setItem(key, JSON.stringify(session));
  },
};

export const supabase = createClient(URL_OF_PROJECT, PUBLISHABLE_KEY, { auth: { storage: withoutProvider } });
// Ask the provider for nothing that you do not use: signInWithOAuth({ provider, options: { scopes: 'email' } })`,
    },
  ],
});
