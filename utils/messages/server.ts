import type { Runtime } from 'webextension-polyfill';
import { browser } from '../platform/browser';
import { isPrivateTab } from '../platform/privacy';
import type { Answer } from './envelope';
import { isCall } from './envelope';
import type { Name, Reply, Request } from './protocol';
import { SENDERS } from './protocol';

/** Who sent a message, as the browser tells it. `tabId` is -1 for extension pages outside a tab. */
export interface Sender {
  readonly tabId: number;
  readonly frameId: number;
  /** Origin of the sending document; empty where it is opaque. */
  readonly origin: string;
  readonly url: string;
  readonly tabUrl: string;
  readonly incognito: boolean;
}

/** The messages that the worker answers: all but those a frame answers. */
type Served = { [N in Name]: N extends `frame/${string}` ? never : N }[Name];
export type Handlers = { readonly [N in Served]: (request: Request<N>, sender: Sender) => Promise<Reply<N>> };

/** Serves the complete table, so that a message without a handler does not compile. Call it in the worker's first tick. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender): Promise<Answer> | undefined => {
      if (!isCall(message) || !Object.hasOwn(handlers, message.name)) return undefined;
      const { name, request } = message;
      if (!maySend(name, sender)) return Promise.resolve({ ok: false, error: `not allowed to send ${name}` });
      const handle = handlers[name as Served] as (request: unknown, sender: Sender) => Promise<unknown>;
      return describe(sender)
        .then((from) => handle(request, from))
        .then(
          (reply) => ({ ok: true, reply }),
          (error: unknown) => ({ ok: false, error: error instanceof Error ? error.message : String(error) }),
        );
    },
  );
}

function maySend(name: Name, sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  return SENDERS[name] === (isOwnPage(sender) ? 'page' : 'frame');
}

const isOwnPage = ({ url }: Runtime.MessageSender) => url?.startsWith(browser.runtime.getURL('')) ?? false;

async function describe(sender: Runtime.MessageSender): Promise<Sender> {
  const url = sender.url ?? '';
  return {
    tabId: sender.tab?.id ?? -1,
    frameId: sender.frameId ?? 0,
    origin: originOf(sender, url),
    url,
    tabUrl: sender.tab?.url ?? '',
    // A page that goes may have lost its tab by now.
    incognito: sender.tab?.incognito ?? (isOwnPage(sender) ? false : await isPrivateTab(-1)),
  };
}

/** `about:blank` and `srcdoc` frames have their creator's origin in `sender.origin`; their URL has none. */
function originOf(sender: Runtime.MessageSender, url: string): string {
  const told = (sender as { origin?: unknown }).origin;
  if (typeof told === 'string' && told !== 'null') return told;
  try {
    const { origin } = new URL(url);
    return origin === 'null' ? '' : origin;
  } catch {
    return '';
  }
}
