// What the extension could leave lying about in a page: nothing.
export default {
  cases: {
    'the global object has the same keys': () => [
      Reflect.ownKeys(window).map(String).sort().join(' '),
      Object.keys(window).sort().join(' '),
    ],
    'the global object has its keys in the same order': () => {
      const enumerated = [];
      for (const key in window) enumerated.push(key);
      return [Reflect.ownKeys(window).map(String).join(' '), enumerated.join(' '), Object.keys(window).join(' ')];
    },
    'the intrinsics have the same keys': () =>
      [Object, Function, Array, Error, Promise, Proxy, Reflect, JSON, Object.prototype, Function.prototype]
        .map((one) => Reflect.ownKeys(one).map(String).join())
        .concat(Object.getOwnPropertySymbols(window).map(String)),
    'the document is as it was sent': () => [
      document.documentElement.getAttributeNames(),
      document.documentElement.outerHTML.length,
      document.adoptedStyleSheets.length,
      Reflect.ownKeys(document).map(String),
      [...document.scripts].map((script) => script.src),
    ],
    'no event of ours was heard': () => window.eventsSeen,
    'nothing was stored, opened or fetched': async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      await caches.keys(),
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .sort(),
      performance.getEntriesByType('mark').length,
      performance.getEntriesByType('measure').length,
    ],
    'a new frame is like its parent': async (_kit, element) => {
      const inner = element.contentWindow;
      return [Reflect.ownKeys(inner).map(String).sort(), inner.Object.keys(inner.document), inner.length];
    },
    'a frame is usable at once': () => {
      const fresh = document.createElement('iframe');
      document.body.append(fresh);
      const inner = fresh.contentWindow;
      const seen = [typeof inner.fetch, inner.fetch.name, String(inner.fetch), inner.document.readyState];
      fresh.remove();
      return seen;
    },
  },
};
