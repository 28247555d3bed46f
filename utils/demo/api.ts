import type { Access } from './access';
import { hex, opaque, type Wallet } from './credentials';
import { type Answer, type Call, json, page } from './http';
import { notes } from './notes';

/** The JSON API behind `/api/`. Both twins answer the same; only `access` decides who may ask. */
export function createApi(wallet: Wallet, access: Access, careless: boolean): (call: Call) => Answer {
  const boot = settings();
  return (call) => {
    const path = call.url.pathname;
    if (path === '/api/boot') return json(boot);
    if (!access.admits(call)) return json({ error: 'not signed in' }, 401);
    const id = path.split('/')[3] ?? '';
    const note = notes.find((one) => one.id === id);
    if (path === '/api/notes') return json(notes);
    if (path === '/api/me') return json({ name: wallet.user, plan: 'team' });
    if (path === '/api/search') return json(search(call.url.searchParams.get('q') ?? ''));
    if (path === '/api/presence') return json({ online: ['Mira', 'Jonas'] });
    if (path === '/api/files') return json({ used: '1.2 GB', of: '5 GB' });
    if (path === '/api/workspace') return json({ name: 'Home and garden', members: 3 });
    if (path === '/api/sync') return json({ synced: notes.length });
    if (careless && path === '/api/session') return json(handedOut(wallet));
    if (careless && path === '/api/token') return json({ access_token: wallet.access, token_type: 'bearer' });
    if (careless && path === '/api/preview-token') return json({ token: wallet.preview });
    if (note && path.endsWith('/export')) return page(`# ${note.title}\n\n${note.body}\n`, 'text/plain');
    if (note && path.startsWith('/api/preview/')) return json(note);
    return json({ error: 'not found' }, 404);
  };
}

/** What the careless twin gives its script to keep. */
function handedOut(wallet: Wallet): object {
  return {
    refresh: wallet.refresh,
    previous: wallet.previous,
    workspace: wallet.workspace,
    presence: wallet.presence,
    bucket: wallet.bucket,
    searchKey: wallet.searchKey,
    github: wallet.github,
  };
}

function search(query: string): object {
  const wanted = query.toLowerCase();
  return notes.filter((note) => `${note.title} ${note.body}`.toLowerCase().includes(wanted)).map((note) => note.id);
}

/** Ordinary settings: long, random-looking, named with words of authentication, and no token among them. */
function settings(): object {
  return {
    build: { commit: hex(40), builtAt: '2026-03-04T09:12:44Z', chunk: `app.${hex(20)}.js` },
    integrity: `sha384-${Buffer.from(hex(96), 'hex').toString('base64')}`,
    flags: { new_editor: true, token_colours: 'warm', password_hints: false, session_replay: 0, auth_screen_v2: true },
    experiments: { bucket_seed: hex(16), onboarding: 'variant-b', 'auth-copy': 'control' },
    messages: {
      'auth.token_expired': 'Your session has ended. Sign in again to keep writing.',
      'auth.password': 'Password',
      'auth.access_token_help': 'An access token lets another app read your notes.',
      'notes.empty': 'Nothing here yet.',
      'settings.api_key': 'API keys',
    },
    billing: { provider: 'stripe', publishableKey: `pk_test_${opaque(99)}` },
  };
}
