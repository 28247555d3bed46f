import { json, page, script } from '../answers';
import { type Site, serveSite } from '../serve-site';

/** Tokens, by the answer that holds one. */
export interface Planted {
  readonly document: string;
  readonly script: string;
  readonly api: string;
  readonly stream: string;
  readonly worker: string;
  readonly packed: string;
}

/** What the tests call. */
const APP = `
const text = async (path) => (await fetch(path)).text();
Object.assign(globalThis, {
  signIn: () => text('/api/session'),
  callApi: (token) => fetch('/api/me', { headers: { authorization: 'Bearer ' + token } }).then((r) => r.text()),
  readStream: async () => {
    const reader = (await fetch('/api/stream')).body.getReader();
    while (!(await reader.read()).done);
  },
  askWorker: () => new Promise((resolve) => {
    new Worker('/worker.js').onmessage = ({ data }) => resolve(data);
  }),
  readPacked: async () => void (await fetch('/api/packed')),
  readLarge: async () => (await text('/api/large')).length,
});`;

/** An app whose answers hold tokens, most of them where no script of the page reads them. */
export function serveAnswers({ document, script: vendor, api, stream, worker, packed }: Planted): Promise<Site> {
  return serveSite({
    '/': ({ headers: { host = '' } }) =>
      page(
        APP,
        `<!-- left behind: ${document} --><img src="/picture.png" alt="">
         <script src="http://localhost:${host.split(':')[1]}/vendor.js"></script>`,
      ),
    '/empty': page(''),
    '/vendor.js': script(`const vendorToken = '${vendor}';`),
    '/picture.png': { headers: { 'content-type': 'image/png' }, body: Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10) },
    '/api/session': json({ session: { access_token: api } }),
    '/api/me': json({ name: 'Robin' }),
    '/api/stream': json({ access_token: stream }),
    '/worker.js': script(`fetch('/api/worker').then((r) => r.text()).then((text) => postMessage(text.length))`),
    '/api/worker': json({ access_token: worker }),
    '/api/packed': {
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.concat([Uint8Array.of(0, 255, 254), Buffer.from(` ${packed} `), Uint8Array.of(1, 255)]),
    },
    '/api/large': { headers: { 'content-type': 'text/plain' }, body: 'a '.repeat(5_000_000) },
  });
}
