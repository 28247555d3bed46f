import body from './apis/body.js';
import cache from './apis/cache.js';
import consoleApi from './apis/console.js';
import cookie from './apis/cookie.js';
import cookieStoreApi from './apis/cookie-store.js';
import credentials from './apis/credentials.js';
import cryptoApi from './apis/crypto.js';
import eventSource from './apis/event-source.js';
import fetchApi from './apis/fetch.js';
import functionText from './apis/function-text.js';
import globals from './apis/globals.js';
import historyApi from './apis/history.js';
import indexedDb from './apis/indexed-db.js';
import postMessage from './apis/post-message.js';
import sendBeacon from './apis/send-beacon.js';
import storage from './apis/storage.js';
import webSocket from './apis/web-socket.js';
import windowName from './apis/window-name.js';
import xhr from './apis/xhr.js';
import * as kit from './kit.js';
import { shapeOf } from './shape.js';

const APIS = {
  globals,
  storage,
  'function-text': functionText,
  fetch: fetchApi,
  xhr,
  'send-beacon': sendBeacon,
  history: historyApi,
  'window-name': windowName,
  cookie,
  'cookie-store': cookieStoreApi,
  'indexed-db': indexedDb,
  cache,
  body,
  'web-socket': webSocket,
  'event-source': eventSource,
  'post-message': postMessage,
  console: consoleApi,
  crypto: cryptoApi,
  credentials,
};

const LONGEST = 8_000;
const SHAPE = 'shape of ';

async function answer(run) {
  try {
    return await Promise.race([run(), kit.wait(LONGEST).then(() => 'takes too long')]);
  } catch (error) {
    return ['the case failed', ...kit.errorShown(error)];
  }
}

let element;

window.conformance = {
  apis: Object.keys(APIS),
  targets: (id) => APIS[id].targets ?? [],
  /** Shapes first. */
  names: (id) => [...window.conformance.targets(id).map((path) => `${SHAPE}${path}`), ...Object.keys(APIS[id].cases)],
  /** What one shape or case gives, as JSON. */
  async run(id, name) {
    const api = APIS[id];
    element ??= await kit.frame();
    const result = await answer(() =>
      name.startsWith(SHAPE)
        ? shapeOf(name.slice(SHAPE.length), { ...api, other: element.contentWindow })
        : api.cases[name](kit, element),
    );
    return JSON.stringify(result) ?? 'null';
  },
};
