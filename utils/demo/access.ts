import type { Wallet } from './credentials';
import { type Answer, type Call, redirect } from './http';

/** How one twin lets people in. The only difference between the two servers. */
export interface Access {
  /** Answer to a login with the right password. */
  welcome(): Answer;
  signedIn(call: Call): boolean;
  /** May this call to `/api/…` pass? */
  admits(call: Call): boolean;
}

const bearer = (token: string) => `Bearer ${token}`;
const COOKIE_CHUNK = 600;
const YEAR = 31_536_000;

/** Cookies anyone can read, tokens handed to the page's script, tokens accepted from the URL. */
export function carelessAccess(wallet: Wallet): Access {
  const gateway = `base64-${Buffer.from(
    JSON.stringify({
      access_token: wallet.gate,
      refresh_token: wallet.gateRefresh,
      token_type: 'bearer',
      expires_in: 3600,
      user: { name: wallet.user, plan: 'team', notebooks: ['home', 'work', 'garden'], locale: 'en-GB' },
    }),
  ).toString('base64url')}`;
  const chunks: string[] = [];
  for (let at = 0; at < gateway.length; at += COOKIE_CHUNK) {
    const value = gateway.slice(at, at + COOKIE_CHUNK);
    chunks.push(`mg-auth.${chunks.length}=${value}; Path=/; SameSite=Lax; Max-Age=${YEAR}`);
  }
  const signedIn = (call: Call) => call.cookie('mg_sid') === wallet.sid;
  return {
    welcome() {
      // The implicit flow's answer: the token comes back in the fragment.
      const fragment = new URLSearchParams({
        access_token: wallet.access,
        token_type: 'bearer',
        expires_in: '7776000',
      });
      return redirect(`/notes#${fragment}`, [`mg_sid=${wallet.sid}; Path=/`, ...chunks]);
    },
    signedIn,
    admits(call) {
      const path = call.url.pathname;
      const authorization = call.header('authorization');
      if (path === '/api/token') return call.body.includes(wallet.refresh);
      if (path === '/api/preview-token') return signedIn(call);
      if (path.startsWith('/api/preview/')) return authorization === bearer(wallet.preview);
      if (path === '/api/search') return call.header('x-api-key') === wallet.searchKey;
      if (path === '/api/presence') return authorization === `Token ${wallet.presence}`;
      if (path === '/api/files') return call.header('x-auth-token') === wallet.bucket;
      if (path === '/api/workspace') return call.header('x-session-token') === wallet.workspace;
      if (path.endsWith('/export')) return call.url.searchParams.get('access_token') === wallet.access;
      return authorization === bearer(wallet.access);
    },
  };
}

/**
 * One session cookie that no script can read, sent to no other site and never in clear text; every token stays on the
 * server. A custom header, which no foreign form can set, guards changes.
 */
export function carefulAccess(wallet: Wallet): Access {
  const signedIn = (call: Call) => call.cookie('__Host-session') === wallet.sid;
  return {
    welcome: () => redirect('/notes', [`__Host-session=${wallet.sid}; Path=/; Secure; HttpOnly; SameSite=Strict`]),
    signedIn,
    admits: (call) => signedIn(call) && (call.method === 'GET' || call.header('x-requested-with') === 'marginalia'),
  };
}
