import './harness.mjs';
import { createRequire } from 'node:module';
import { dump, hex, issue, provider, random } from './harness.mjs';

provider(({ path }) =>
  path.endsWith('/login')
    ? {
        body: {
          objectId: random(10),
          username: 'robin',
          sessionToken: issue('session', `r:${hex(32)}`),
          createdAt: '2026-01-02T03:04:05.678Z',
        },
      }
    : { body: {} },
);
const loaded = createRequire(import.meta.url)('parse/dist/parse.min.js');
const Parse = loaded.initialize ? loaded : (loaded.default ?? globalThis.Parse ?? window.Parse);
Parse.initialize(random(40));
Parse.serverURL = 'https://parse.shop.test/parse';
await Parse.User.logIn('robin', 'unused');
dump();
