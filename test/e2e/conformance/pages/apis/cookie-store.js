const METHODS = ['get', 'getAll', 'set', 'delete'];

export default {
  targets: METHODS.map((name) => `CookieStore.prototype.${name}`),
  instance: (scope) => scope.cookieStore,
  cases: {
    'reads its options once, in order': async ({ getters, text, settled }) => {
      if (!window.cookieStore) return 'absent';
      const log = [];
      const options = getters(log, 'set', { name: text(log, 'name', 'a'), value: text(log, 'value', 'b'), path: '/' });
      const seen = [
        await settled(() => cookieStore.set(options)),
        await settled(() => cookieStore.set(text(log, 'plain name', 'c'), text(log, 'plain value', 'd'))),
        (await cookieStore.get('a'))?.value,
        (await cookieStore.getAll()).map(({ name, value }) => [name, value]),
        await settled(() => cookieStore.delete(getters(log, 'delete', { name: 'a', path: '/' }))),
        await settled(() => cookieStore.delete(text(log, 'deleted', 'c'))),
        document.cookie,
      ];
      return [seen, log];
    },
    'shows a Proxy nothing but what the browser reads': async ({ settled, traced }) => {
      if (!window.cookieStore) return 'absent';
      const log = [];
      const rejected = await settled(() => cookieStore.set(traced(log, 'options', { name: '', value: '' })));
      return [rejected, log.join('\n')];
    },
    'rejects as ever': async ({ settled }) => {
      if (!window.cookieStore) return 'absent';
      return [
        await settled(() => cookieStore.set()),
        await settled(() => cookieStore.set('only')),
        await settled(() => cookieStore.set({})),
        await settled(() => cookieStore.set({ name: 'a' })),
        await settled(() => cookieStore.set('a;b', 'c')),
        await settled(() => cookieStore.set('', 'a=b')),
        await settled(() => cookieStore.set({ name: 'a', value: 'b', domain: 'other.invalid' })),
        await settled(() => cookieStore.get()),
        await settled(() => cookieStore.get({})),
        await settled(() => cookieStore.get(Symbol('s'))),
      ];
    },
    'tells changes in order': async ({ wait }) => {
      if (!window.cookieStore) return 'absent';
      const log = [];
      const hear = (event) =>
        log.push([event.changed.map(({ name, value }) => `${name}=${value}`), event.deleted.map(({ name }) => name)]);
      cookieStore.addEventListener('change', hear);
      await cookieStore.set('heard', 'one');
      await wait(150);
      document.cookie = 'heard=two';
      await wait(150);
      await cookieStore.delete('heard');
      await wait(150);
      cookieStore.removeEventListener('change', hear);
      return log;
    },
    'may be replaced by the page, and put back': async ({ replaced, wait }) => {
      if (!window.cookieStore) return 'absent';
      const seen = replaced(CookieStore.prototype, 'set', () => {
        cookieStore.set('mine', '1');
        return 'called';
      });
      await wait(50);
      document.cookie = 'mine=; max-age=0';
      return seen;
    },
  },
};
