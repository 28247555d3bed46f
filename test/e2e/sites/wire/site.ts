import { cors, json, page } from '../answers';
import { type Arrived, type Site, serveSite } from '../serve-site';

const parameter = ({ path }: Arrived, name: string) => new URL(path, 'http://127.0.0.1').searchParams.get(name) ?? '';

/** What the tests call; each gives what the page itself saw. */
const APP = `
const wait = (target, type) => new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
Object.assign(globalThis, {
  login: async (token, how) => (await fetch('/oauth/token?give=' + token))[how](),
  loginByXhr: (token, type) => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', '/oauth/token?give=' + token);
    request.responseType = type;
    request.onload = () => resolve(JSON.stringify(request.response));
    request.send();
  }),
  post: async (url, body, headers) => (await fetch(url, { method: 'POST', body, headers })).text(),
  postForm: (url, fields) => fetch(url, { method: 'POST', body: new URLSearchParams(fields) }).then((r) => r.text()),
  postRequest: (url, body) => fetch(new Request(url, { method: 'POST', body })).then((r) => r.text()),
  beacon: (url, body) => navigator.sendBeacon(url, new Blob([body], { type: 'text/plain' })),
  postByXhr: (url, fields) => new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    request.open('PUT', url);
    request.onload = () => resolve(request.responseText);
    request.send(form);
  }),
  talk: async (url, text) => {
    const socket = new WebSocket(url);
    await wait(socket, 'open');
    socket.send(text);
    const { data } = await wait(socket, 'message');
    socket.close();
    return data;
  },
  follow: (token) => new Promise((resolve) => {
    const source = new EventSource('/events?give=' + token);
    source.addEventListener('session-renewed', ({ data }) => { source.close(); resolve(data); });
  }),
  tellSelf: (token, isChecked) => new Promise((resolve) => {
    const hear = (event) => {
      removeEventListener('message', hear);
      const { session } = event.data;
      resolve(!isChecked || event.origin === location.origin ? session.access_token : event.origin);
    };
    addEventListener('message', hear);
    window.postMessage({ session: { access_token: token } }, '*');
  }),
  tellFromFrame: (token, other) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = other + '/sender?give=' + token;
    addEventListener('message', ({ data, source }) => resolve([data, source === frame.contentWindow]), { once: true });
    document.body.append(frame);
  }),
  tellChannel: async (token) => {
    const [near, far] = [new BroadcastChannel('auth-sync'), new BroadcastChannel('auth-sync')];
    const arrived = wait(far, 'message');
    near.postMessage(new Map([['access_token', token]]));
    const { data } = await arrived;
    near.close();
    far.close();
    return data.get('access_token');
  },
  tellPort: async (token) => {
    const { port1, port2 } = new MessageChannel();
    const arrived = new Promise((resolve) => { port2.onmessage = ({ data }) => resolve(data.access_token); });
    port1.postMessage({ access_token: token });
    return arrived;
  },
  tellConsole: (token) => console.log('access token:', token),
  tellConsoleOfError: (token) => console.error(new Error('401 for bearer ' + token)),
  tellConsoleOfObject: () => console.info({ user: 'Robin' }),
  startWorker: async () => {
    const worker = new Worker(URL.createObjectURL(new Blob(['postMessage("ready")'])));
    await wait(worker, 'message');
    const { constructor } = worker;
    worker.terminate();
    return constructor === Worker && worker instanceof Worker;
  },
  readStream: async () => {
    const reader = (await fetch('/oauth/token?give=none')).body.getReader();
    return (await reader.read()).done;
  },
});
`;

/** An app whose tokens come and go on the wire. */
export function serveWire(): Promise<Site> {
  return serveSite({
    '/': page(APP),
    '/empty': page(''),
    '/sender': (request) => page(`parent.postMessage('access_token=${parameter(request, 'give')}', '*')`),
    '/oauth/token': (request) => json({ access_token: parameter(request, 'give'), expires_in: 3600 }),
    '/api/*': cors(({ body }) => ({ headers: { 'content-type': 'text/plain' }, body: `${body.length}` })),
    '/events': (request) => ({
      headers: { 'content-type': 'text/event-stream' },
      body: `retry: 600000\nevent: session-renewed\ndata: ${JSON.stringify({ access_token: parameter(request, 'give') })}\n\n`,
    }),
  });
}
