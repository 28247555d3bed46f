// The app itself, the same in both twins. `session` comes from careless.js or careful.js.
const { session, settings } = globalThis;
const at = (id) => document.getElementById(id);
const vendor = document.body.dataset.vendor;
const csrf = () => ({ 'X-XSRF-TOKEN': /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '' });

let notes = [];

function paragraphs(text) {
  return text.split('\n\n').map((words) => Object.assign(document.createElement('p'), { textContent: words }));
}

function show(note) {
  at('empty').hidden = true;
  at('note').hidden = false;
  at('sheet').hidden = true;
  at('title').textContent = note.title;
  at('edited').textContent = `Edited ${note.edited}`;
  at('tags').replaceChildren(
    ...note.tags.map((tag) => Object.assign(document.createElement('span'), { className: 'tag', textContent: tag })),
  );
  at('body').replaceChildren(...paragraphs(note.body));
  at('export').href = session.exportUrl(note.id);
  at('preview').onclick = () => {
    at('sheet').src = `/preview/${note.id}`;
    at('sheet').hidden = false;
  };
  for (const button of document.querySelectorAll('nav button')) {
    button.setAttribute('aria-current', String(button.dataset.id === note.id));
  }
  document.title = `${note.title} · Marginalia`;
  history.pushState(null, '', `/notes?open=${note.id}`);
  track('note opened', { id: note.id });
}

function list(shown) {
  at('list').replaceChildren(
    ...shown.map((note) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.id = note.id;
      button.append(
        Object.assign(document.createElement('strong'), { textContent: note.title }),
        Object.assign(document.createElement('small'), { textContent: note.edited }),
      );
      button.onclick = () => show(note);
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

/** Tells the analytics vendor; a failure there is nobody's business. */
async function track(event, detail) {
  const body = JSON.stringify({ event, detail, context: await about });
  const headers = { 'Content-Type': 'application/json' };
  await session.ask(`${vendor}/collect`, { method: 'POST', headers, body }).catch(() => null);
}

async function sync() {
  await navigator.serviceWorker.register('/worker.js');
  const { active } = await navigator.serviceWorker.ready;
  const answer = new MessageChannel();
  answer.port1.onmessage = ({ data }) => {
    at('sync').textContent = data === null ? 'offline' : `${data} notes`;
  };
  active.postMessage({ headers: session.workerHeaders() }, [answer.port2]);
}

let searches = 0;

async function search() {
  const turn = ++searches;
  const words = at('search').value.trim();
  const found = words ? await session.ask(`/api/search?q=${encodeURIComponent(words)}`) : null;
  // Answers may overtake each other; the last question counts.
  if (turn === searches) list(found ? notes.filter((note) => found.includes(note.id)) : notes);
}

async function open() {
  if (!(await session.start())) return location.replace('/login');
  notes = await session.ask('/api/notes');
  list(notes);
  const [workspace, presence, files] = await Promise.all(
    ['workspace', 'presence', 'files'].map((part) => session.ask(`/api/${part}`)),
  );
  at('members').textContent = `${workspace.members}`;
  at('online').textContent = presence.online.join(', ');
  at('files').textContent = `${files.used} of ${files.of}`;
  at('help').src = session.helpUrl(vendor);
  await session.ask('/api/me', { method: 'POST', headers: csrf() });
  await sync();
  at('status').textContent = 'All saved';
  document.body.dataset.ready = 'true';
}

const about = settings();
at('search').addEventListener('input', search);
at('export').addEventListener('click', () => {
  at('sheet').hidden = false;
});
open().catch(() => {
  at('status').textContent = 'Could not reach the server';
});
