import { isLoopbackHost } from '../../lib/loopback';
import { blind, sent, site, token } from '../example';
import { isHarmless, isMighty, isRefresh } from '../power';
import { API, ASVS4, ASVS5, cwe, RFC, WSTG } from '../references';
import { defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Requests to the same machine never touch a network and are exempt. */
export default defineRule({
  subject: 'use',
  severity: 'high',
  needs: ['request-header'],
  playbook: 'encrypt-token-transport',
  references: [cwe(319), ASVS4.tls, ASVS5.tls, RFC.bearerAdvice, WSTG.cleartext, API.misconfiguration],
  judge({ token, use, witness }) {
    if (isHarmless(token) || !isCleartext(use.destination)) return OK;
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
    ok: [
      site({ uses: [sent('https://api.example.com')] }),
      site({ uses: [sent('http://localhost:3000'), sent('http://127.0.0.1:8080'), sent('http://[::1]:8080')] }),
      site({ tokens: [token({ publishable: true })], uses: [sent('http://api.example.com')] }),
    ],
    unknown: [blind('request-header')],
  }),
});

function isCleartext(destination: string): boolean {
  try {
    const { protocol, hostname } = new URL(destination);
    return (protocol === 'http:' || protocol === 'ws:') && !isLoopbackHost(hostname);
  } catch {
    return false;
  }
}
