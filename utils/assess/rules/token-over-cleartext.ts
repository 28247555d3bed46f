import { isLoopbackHost } from '../../lib/loopback';
import { blind, sent, site, token } from '../example';
import { isHarmless, isMighty, isRefresh } from '../power';
import { API, ASVS4, ASVS5, cwe, RFC, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Requests to the same machine never touch a network and are exempt. */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'encrypt-token-transport',
  references: [cwe(319), ASVS4.tls, ASVS5.tls, RFC.bearerAdvice, WSTG.cleartext, API.misconfiguration],
  judge({ token, use, witness }) {
    const way = isHarmless(token) ? null : wayTo(use.destination);
    if (way !== 'cleartext') return way === 'tls' ? OK : ASIDE;
    const severe = isMighty(token) || isRefresh(token) || token.role === 'session' || token.tokenClass === 'session';
    return {
      kind: 'risk',
      severity: severe ? 'critical' : 'high',
      confidence: confidenceOf(token, witness),
      message: { key: 'finding_token_over_cleartext', values: [use.destination, use.name] },
    };
  },
  examples: () => ({
    risk: [
      site({ uses: [sent('http://api.example.com')] }),
      site({ uses: [sent('ws://live.example.com', { channel: 'query', name: 'token' })] }),
      site({ uses: [sent('http://192.168.1.20:8080', { channel: 'cookie', name: 'sid' })] }),
    ],
    ok: [site({ uses: [sent('https://api.example.com')] })],
    aside: [
      site({ uses: [sent('http://localhost:3000'), sent('http://127.0.0.1:8080'), sent('http://[::1]:8080')] }),
      site({ tokens: [token({ publishable: true })], uses: [sent('http://api.example.com')] }),
    ],
    unknown: [blind('request-header')],
  }),
});

/** null where no network is touched, or the address tells nothing. */
function wayTo(destination: string): 'tls' | 'cleartext' | null {
  const { protocol = '', hostname = '' } = URL.canParse(destination) ? new URL(destination) : {};
  if (isLoopbackHost(hostname)) return null;
  if (protocol === 'https:' || protocol === 'wss:') return 'tls';
  return protocol === 'http:' || protocol === 'ws:' ? 'cleartext' : null;
}
