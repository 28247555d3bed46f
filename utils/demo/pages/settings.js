// Ordinary settings, the same in both twins: some are long, random or named after authentication. None is a token.
globalThis.settings = async function settings() {
  const boot = await (await fetch('/api/boot')).json();
  const keep = (key, value) => localStorage.setItem(key, JSON.stringify(value));
  const id = localStorage.getItem('ajs_anonymous_id') ?? crypto.randomUUID();
  localStorage.setItem('ajs_anonymous_id', id);
  localStorage.setItem('mg:theme', 'system');
  localStorage.setItem('mg:device', localStorage.getItem('mg:device') ?? crypto.randomUUID());
  localStorage.setItem('mg:integrity', boot.integrity);
  keep('mg:flags', boot.flags);
  keep('mg:i18n:en', boot.messages);
  keep('mg:build', boot.build);
  keep('mg:experiments', boot.experiments);
  keep('mg:billing', boot.billing);
  keep('mg:layout', { sidebar: 290, fontScale: 1, lastTab: 'notes', columns: ['title', 'edited'] });
  keep('mg:draft', { note: '103', text: 'The token gesture in chapter two, the secret garden in three.' });
  keep('mg:recent', [crypto.randomUUID(), crypto.randomUUID()]);
  const now = Math.floor(Date.now() / 1000);
  // biome-ignore lint/suspicious/noDocumentCookie: as analytics scripts do
  document.cookie = `_ga=GA1.1.${crypto.getRandomValues(new Uint32Array(1))[0]}.${now}; path=/; max-age=63072000`;
  return { anonymousId: id, theme: 'system', locale: 'en-GB', build: boot.build.commit };
};
