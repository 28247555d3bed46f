import { json, page } from '../answers';
import { type Site, serveSite } from '../serve-site';

const FLOOD = `
const random = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))));
globalThis.flood = (count) => { for (let i = 0; i < count; i++) localStorage.setItem('entry-' + i + '-kept', random()); };
globalThis.rewrite = (token, count) => { for (let i = 0; i < count; i++) localStorage.setItem('access_token', token); };
globalThis.rotate = (tokens, count) => { for (let i = 0; i < count; i++) localStorage.setItem('access_token', tokens[i % 2]); };
globalThis.ask = (token) => fetch('/api', { headers: { Authorization: 'Bearer ' + token } }).then(({ status }) => status);
globalThis.forge = (token) => {
  const names = ['tokenwitness:ask', 'tokenwitness:hello', crypto.randomUUID().replaceAll('-', '')];
  const batch = [['storage', 'local-storage', 'set', 'access_token', token, ''], ['navigation', location.href + '?access_token=' + token]];
  batch.push(batch);
  for (const name of names) {
    for (const nonce of ['', ...names]) {
      const { port1, port2 } = new MessageChannel();
      dispatchEvent(new MessageEvent(name, { lastEventId: nonce, ports: [port2], data: batch }));
      for (let count = 0; count < 50; count++) port1.postMessage(batch);
    }
    dispatchEvent(new CustomEvent(name, { detail: batch }));
    postMessage(batch, '*');
  }
};
`;

/** A page that means no good, and one whose frames may not do anything. */
export function serveHostile(): Promise<Site> {
  return serveSite({
    '/': page(FLOOD),
    '/api': json({ ok: true }),
    '/sandbox': page('', '<iframe sandbox="allow-scripts" src="/inside"></iframe>'),
    '/inside': page('try { localStorage.length } catch { document.title = "refused" }'),
  });
}
