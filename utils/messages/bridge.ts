import { native } from '../platform/native';
import { unwrap } from './envelope';
import type { BridgeBatch, Reply } from './protocol';

/** Bridge → worker, without the polyfill. Rejects when the worker refuses or is not there. */
export async function sendBatch(request: BridgeBatch): Promise<Reply<'bridge/append'>> {
  return unwrap(await native().runtime.sendMessage({ name: 'bridge/append', request })) as Reply<'bridge/append'>;
}

/** Asks the worker to run the reader in this document. Rejects as `sendBatch` does. */
export async function askForReader(): Promise<Reply<'bridge/reader'>> {
  return unwrap(await native().runtime.sendMessage({ name: 'bridge/reader', request: {} })) as Reply<'bridge/reader'>;
}

/** False once the extension was updated, disabled or removed: this document's bridge is an orphan then. */
export function isConnected(): boolean {
  try {
    return native().runtime.id !== undefined;
  } catch {
    return false;
  }
}
