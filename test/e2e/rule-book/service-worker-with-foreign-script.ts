import { keeping } from './kept';
import type { RuleCase } from './story';

const code = { body: 'self.pushed = true;' };
const does = `navigator.serviceWorker.register('/worker.js?from=' + encodeURIComponent(other));`;
const worker = (first: string) => ({
  body: `const other = new URL(location.href).searchParams.get('from'); importScripts(${first});`,
});

export default {
  risk: keeping({ does, resources: { '/worker.js': worker(`other + '/push.js'`), '/push.js': code } }),
  ok: keeping({ does, resources: { '/worker.js': worker(`'/push.js'`), '/push.js': code } }),
} satisfies RuleCase;
