import { randomBytes } from 'node:crypto';
import type { Report } from '@/utils/model/report';
import type { Arrived } from '../sites/serve-site';
import { jwt, opaque } from '../sites/tokens';
import { inBackground, js, type PageStory } from './story';

/** What differs from a login as it should be. */
interface Told {
  /** Parameters of the authorization request; null leaves one out. */
  readonly asked?: Readonly<Record<string, string | null>>;
  /** Fields of the token request; null leaves one out. */
  readonly redeemed?: Readonly<Record<string, string | null>>;
  /** Whether the address keeps the code. */
  readonly isKept?: boolean;
  /** The app logs in so often. */
  readonly times?: number;
  /** Tokens are asked for at the issuer, which is another site. */
  readonly isAskedElsewhere?: boolean;
  /** The page sends the same code again; what the server says then. */
  readonly again?: 'accepted' | 'refused';
  /** How often the page renews its tokens, and whether it is given a new refresh token. */
  readonly renewals?: number;
  readonly isRotated?: boolean;
  readonly isSeen?: (report: Report) => boolean;
}

const random = () => randomBytes(32).toString('base64url');

/**
 * An app on 127.0.0.1 that logs in at an issuer on localhost, which is the same server under another name: authorization code
 * with PKCE by S256, a fresh state and nonce, an address that is cleaned, tokens in memory.
 */
export function loggingIn(told: Told = {}): PageStory {
  const {
    asked = {},
    redeemed = {},
    isKept = false,
    times = 1,
    renewals = 0,
    isRotated = true,
    isAskedElsewhere = false,
    again,
  } = told;
  const refreshed = opaque();
  const codes = new Set<string>();
  return {
    kind: 'page',
    resources: (other) => ({
      '/': ({ headers }) => {
        const query = {
          response_type: 'code',
          client_id: 'shop-web',
          redirect_uri: `http://${headers.host}/callback`,
          scope: 'openid',
          state: random(),
          nonce: random(),
          code_challenge: random(),
          code_challenge_method: 'S256',
          ...asked,
        };
        return { status: 302, headers: { location: `${other()}/authorize?${form(query)}` } };
      },
      '/authorize': (request) => {
        const query = queryOf(request);
        const answer = query.get('response_type')?.includes('token')
          ? `#${form({ access_token: jwt(), state: query.get('state') })}`
          : `?${form({ code: random(), state: query.get('state'), iss: other() })}`;
        return { status: 302, headers: { location: `${query.get('redirect_uri')}${answer}` } };
      },
      '/callback': () => ({
        body: `<script type="module">
        const code = new URLSearchParams(location.search).get('code');
        if (!${js(isKept)}) history.replaceState(null, '', '/callback');
        const post = async (fields) => {
          const body = new URLSearchParams(fields);
          return (await fetch(${js(isAskedElsewhere ? other() : '')} + '/token', { method: 'POST', body })).json();
        };
        const fields = ${js(given({ grant_type: 'authorization_code', client_id: 'shop-web', code: 'the code', code_verifier: random(), ...redeemed }))};
        let tokens = await post({ ...fields, ...(fields.code && { code }) });
        if (${js(again !== undefined)}) await post(fields.code ? { ...fields, code } : fields);
        for (let n = 0; n < ${renewals}; n++)
          tokens = { ...tokens, ...await post({ grant_type: 'refresh_token', client_id: 'shop-web', refresh_token: tokens.refresh_token }) };
        await fetch('/api/me', { headers: { authorization: 'Bearer ' + tokens.access_token } });
        document.title = 'logged in';
      </script>`,
      }),
      '/token': ({ body }) => {
        const code = new URLSearchParams(body).get('code');
        const isRefused = again === 'refused' && code !== null && codes.has(code);
        if (code !== null) codes.add(code);
        const tokens = {
          token_type: 'Bearer',
          access_token: jwt(),
          refresh_token: isRotated ? opaque() : refreshed,
          expires_in: 300,
        };
        return {
          status: isRefused ? 400 : 200,
          headers: {
            'content-type': 'application/json',
            'cache-control': 'no-store',
            'access-control-allow-origin': '*',
          },
          body: JSON.stringify(isRefused ? { error: 'invalid_grant' } : tokens),
        };
      },
      '/api/me': { headers: { 'content-type': 'application/json' }, body: '{}' },
    }),
    visit: async (page, site) => {
      for (let n = 0; n < times; n++) {
        if (n > 0) await page.goto(`${site.origin}/`);
        await page.waitForFunction(() => document.title === 'logged in' || location.hash !== '', inBackground);
      }
    },
    isSeen:
      told.isSeen ?? (({ logins = [], uses }) => logins.some(({ answered }) => answered >= times) && uses.length > 0),
  };
}

const given = (fields: Readonly<Record<string, string | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

const form = (fields: Readonly<Record<string, string | null>>): string => new URLSearchParams(given(fields)).toString();

const queryOf = ({ path }: Arrived): URLSearchParams => new URL(path, 'http://127.0.0.1').searchParams;
