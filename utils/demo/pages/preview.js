// The preview frame, the same in both twins.
const at = (id) => document.getElementById(id);

async function open() {
  await globalThis.session.startPreview();
  const note = await globalThis.session.ask(`/api/preview/${location.pathname.split('/').pop()}`);
  at('title').textContent = note.title;
  at('body').replaceChildren(
    ...note.body.split('\n\n').map((words) => Object.assign(document.createElement('p'), { textContent: words })),
  );
  document.body.dataset.ready = 'true';
}

open();
