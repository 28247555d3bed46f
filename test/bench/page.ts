import { latin1 } from './forms';
import { measureRealm, measureSlices } from './realm';

/** Runs in a page and, loaded once more, in a module worker. Texts come from the bench's own loopback server. */
async function texts(): Promise<readonly string[]> {
  const lengths = (await (await fetch('/sample.json')).json()) as number[];
  const bytes = new Uint8Array(await (await fetch('/sample.bin')).arrayBuffer());
  let at = 0;
  return lengths.map((length) => latin1(bytes.subarray(at, (at += length))));
}

const bench = {
  realm: async (rounds: number) => measureRealm(await texts(), rounds),
  slices: async (large: number) => measureSlices(await texts(), large),
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
