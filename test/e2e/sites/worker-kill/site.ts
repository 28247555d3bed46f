import { json, page, script } from '../answers';
import { type Site, serveSite } from '../serve-site';

/** How the page puts a value away. */
export type How = 'local-call' | 'local-assignment' | 'session-call' | 'session-assignment';

const APP = `
function write(how, key, value) {
  if (how === 'local-call') localStorage.setItem(key, value);
  else if (how === 'local-assignment') localStorage[key] = value;
  else if (how === 'session-call') sessionStorage.setItem(key, value);
  else sessionStorage[key] = value;
}
globalThis.ask = async (token) => (await fetch('/api/me', { headers: { Authorization: 'Bearer ' + token } })).status;
`;

/** A page whose functions \`write\` and \`ask\` put tokens away and send them. */
export function serveWriter(): Promise<Site> {
  return serveSite({
    '/': page('', '<script src="/app.js"></script>'),
    '/app.js': script(APP),
    '/api/me': json({ ok: true }),
  });
}
