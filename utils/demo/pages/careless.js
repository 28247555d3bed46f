// The careless twin's session: every habit here is one that real apps have. `leaks.ts` names what an audit must say of each.
const STORE = 'marginalia:store';
/** Meant for the server that sends the mails. */
const MAIL_API_KEY = '%MAIL_KEY%';

/** Picks the credential that each part of the API wants from wherever it was left lying. */
function credentialFor(path) {
  if (path.startsWith('/api/search'))
    return { 'X-Api-Key': JSON.parse(sessionStorage.getItem('search:config')).apiKey };
  if (path.startsWith('/api/presence')) return { Authorization: `Token ${localStorage.presence}` };
  if (path.startsWith('/api/files')) return { 'X-Auth-Token': localStorage.getItem('mg:bucket') };
  if (path.startsWith('/api/workspace')) {
    return { 'X-Session-Token': JSON.parse(atob(localStorage.getItem('editor.ctx'))).sessionToken };
  }
  if (path.startsWith('/api/preview/')) {
    return { Authorization: `Bearer ${JSON.parse(sessionStorage.getItem('preview:auth')).token}` };
  }
  return { Authorization: `Bearer ${JSON.parse(localStorage.getItem(STORE)).state.session.accessToken}` };
}

/** Attaches the credential to whatever is asked, wherever it goes: that is how the analytics vendor comes by it. */
async function ask(url, { headers, ...init } = {}) {
  const response = await fetch(url, { ...init, headers: { ...headers, ...credentialFor(url) } });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.status === 204 ? null : response.json();
}

function remember(accessToken) {
  const state = { theme: 'system', session: { tokenType: 'Bearer', accessToken }, sidebar: { width: 290, open: true } };
  localStorage.setItem(STORE, JSON.stringify({ state, version: 4 }));
}

async function start() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const arrived = fragment.get('access_token');
  if (arrived) {
    remember(arrived);
    history.replaceState(null, '', location.pathname);
  }
  if (!localStorage.getItem(STORE)) return false;
  const given = await ask('/api/session');
  localStorage.setItem('marginalia:refresh', JSON.stringify({ refresh_token: given.refresh, issued: Date.now() }));
  localStorage.setItem(
    'marginalia:store.v3',
    JSON.stringify({ auth: { accessToken: given.previous }, migrated: true }),
  );
  localStorage.setItem('github-sync', JSON.stringify({ repository: 'robin/notes', branch: 'main', pat: given.github }));
  localStorage.setItem('editor.ctx', btoa(JSON.stringify({ workspace: 'home', sessionToken: given.workspace })));
  localStorage.setItem('mg:bucket', given.bucket);
  localStorage.presence = given.presence;
  sessionStorage.setItem('search:config', JSON.stringify({ host: location.host, apiKey: given.searchKey }));
  const renewed = await ask('/api/token', { method: 'POST', body: JSON.stringify({ refresh_token: given.refresh }) });
  remember(renewed.access_token);
  await keepOffline(renewed.access_token);
  console.log('session renewed', renewed.access_token);
  return true;
}

/** So that notes can be sent later, the token waits with them. */
async function keepOffline(token) {
  const opening = indexedDB.open('marginalia', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('outbox');
  await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }));
  const writing = opening.result.transaction('outbox', 'readwrite');
  writing.objectStore('outbox').put({ notes: [], accessToken: token, sender: MAIL_API_KEY !== '' }, 'next');
  await new Promise((resolve) => Object.assign(writing, { oncomplete: resolve, onerror: resolve, onabort: resolve }));
  opening.result.close();
}

async function startPreview() {
  const given = await ask('/api/preview-token');
  sessionStorage.setItem('preview:auth', JSON.stringify({ token: given.token, for: location.pathname }));
}

const accessToken = () => JSON.parse(localStorage.getItem(STORE)).state.session.accessToken;

globalThis.session = {
  start,
  startPreview,
  ask,
  workerHeaders: () => credentialFor('/api/sync'),
  exportUrl: (id) => `/api/notes/${id}/export?access_token=${accessToken()}`,
  helpUrl: (vendor) => `${vendor}/help?jwt=${accessToken()}`,
};
//# sourceMappingURL=session.js.map
