import type { LoginAsked } from '../../model/login';
import type { Message } from '../../model/report';
import { login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/** RFC 6749 section 10.10 asks that the chance to guess it is at most 2^-128, and should be 2^-160; below this it can be tried. */
const GUESSABLE = 64;

/**
 * A `state` that is short, or the same again after it came back, ties an answer to no session. With PKCE by S256 a
 * foreign code fails all the same, and with a `nonce` a foreign ID token: one level milder.
 */
export default defineRule({
  subject: 'login',
  severity: 'medium',
  needs: [],
  playbook: 'bind-login-to-session',
  references: [cwe(330), cwe(352), OAUTH.bound, OAUTH.forgery, OAUTH.forged, OAUTH.weaknesses],
  judge({ login: { asked, reused } }) {
    const what = flawOf(asked, reused);
    if (what === null) return asked.state === null ? ASIDE : OK;
    const isBound = asked.challenge === 'S256' || (asked.nonce?.bits ?? 0) >= GUESSABLE;
    // Many apps keep a return address in it and rely on PKCE, as they may.
    if (isBound && what.key === 'finding_guessable_login_state') return OK;
    return { kind: 'risk', severity: isBound ? 'low' : 'medium', confidence: 'firm', message: what };
  },
  examples: () => ({
    risk: [
      site({ logins: [login({ challenge: 'none', nonce: null }, { reused: 2 })] }),
      site({ logins: [login({}, { reused: 1 })] }),
      site({ logins: [login({ challenge: 'none', nonce: null, state: { name: null, bits: 20 } })] }),
    ],
    ok: [site({ logins: [login()] }), site({ logins: [login({ state: { name: null, bits: 20 } })] })],
    aside: [site({ logins: [login({ state: null })] })],
    unknown: [],
  }),
});

function flawOf({ state, client, destination }: LoginAsked, reused: number): Message | null {
  if (state === null) return null;
  if (reused > 0) return { key: 'finding_reused_login_state', values: [client ?? '', destination] };
  const bits = String(state.bits);
  return state.bits < GUESSABLE
    ? { key: 'finding_guessable_login_state', values: [client ?? '', destination, bits] }
    : null;
}
