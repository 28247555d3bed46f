import { browser } from '../platform/browser';
import { unwrap } from './envelope';
import type { Name, Reply, Request } from './protocol';

/** Extension page → worker. Rejects with the worker's own text when it refuses or fails. */
export async function send<N extends Name>(name: N, request: Request<N>): Promise<Reply<N>> {
  return unwrap(await browser.runtime.sendMessage({ name, request })) as Reply<N>;
}

/**
 * Worker → the frames of a tab; the first frame that has an answer gives it. Rejects when no bridge listens, or none has
 * an answer.
 */
export async function sendToTab<N extends Name>(
  tabId: number,
  name: N,
  request: Request<N>,
  frameId?: number,
): Promise<Reply<N>> {
  const options = frameId === undefined ? undefined : { frameId };
  return unwrap(await browser.tabs.sendMessage(tabId, { name, request }, options)) as Reply<N>;
}

/**
 * Calls back with the sites whose report changed, for as long as the page is open; connects again when the worker was
 * stopped. Returns the way to end it.
 */
export function onChanged(callback: (sites: readonly string[]) => void): () => void {
  let ended = false;
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  const connect = () => {
    if (ended) return;
    port = browser.runtime.connect({ name: 'live' });
    port.onMessage.addListener((message: unknown) => {
      if (Array.isArray(message)) callback(message.filter((site) => typeof site === 'string'));
    });
    port.onDisconnect.addListener(() => setTimeout(connect, 100));
  };
  connect();
  return () => {
    ended = true;
    port?.disconnect();
  };
}
