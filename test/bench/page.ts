import { latin1 } from './forms';
import { type Large, measureRealm, measureSlices } from './realm';
import type { Sample } from './sample';

/** Runs in a page and, loaded once more, in a module worker. Texts come from the bench's own loopback server. */
async function sample(): Promise<Sample<string>> {
  const lengths = (await (await fetch('/sample.json')).json()) as Sample<number>;
  const bytes = new Uint8Array(await (await fetch('/sample.bin')).arrayBuffer());
  let at = 0;
  const next = (length: number) => {
    at += length;
    return latin1(bytes.subarray(at - length, at));
  };
  return { bundles: lengths.bundles.map(next), data: lengths.data.map(next) };
}

const bench = {
  realm: async (rounds: number) => measureRealm(await sample(), rounds),
  slices: async (large: Large) => measureSlices((await sample()).bundles, large),
  /** The same as `realm`, in a worker. */
  inWorker: (rounds: number) =>
    new Promise((resolve, reject) => {
      const worker = new Worker('/page.js', { type: 'module' });
      worker.onmessage = ({ data }) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(`The worker failed: ${message}`));
      worker.postMessage(rounds);
    }),
};

export type Bench = typeof bench;

if ('document' in globalThis) Object.assign(globalThis, { bench });
else {
  globalThis.onmessage = async ({ data }: MessageEvent<number>) => {
    (globalThis as unknown as { postMessage(message: unknown): void }).postMessage(await bench.realm(data));
  };
}
