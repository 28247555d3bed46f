import { StoreReading } from '../store-reading';

/** Bytes of one body; the rest is not read. */
const MAX_BODY = 262_144;
/** Answers of one cache. */
const MAX_ANSWERS = 500;
/** What holds no text, or is the same for everybody. */
const WITHOUT_TOKENS = /^(?:image|font|audio|video)\/|^text\/css|wasm/i;

/**
 * Every answer in the page's caches, under `cache/URL`: `{request, response, body}`, the first two being headers. Answers of other
 * origins that are opaque are counted. Rejects where the document may not use caches.
 */
export async function readCacheStorage(): Promise<StoreReading> {
  const reading = new StoreReading();
  // Insecure pages have no caches.
  if (!('caches' in globalThis)) return reading;
  for (const name of await caches.keys()) {
    // `open` would create what was deleted meanwhile.
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const [index, request] of (await cache.keys()).entries()) {
      if (index >= MAX_ANSWERS || reading.isFull) {
        reading.miss('store_over_cap');
        break;
      }
      const answer = await cache.match(request, { ignoreVary: true });
      if (answer) await readAnswer(`${name}/${request.url}`, request, answer, reading);
    }
  }
  return reading;
}

async function readAnswer(key: string, request: Request, answer: Response, reading: StoreReading): Promise<void> {
  if (answer.type.startsWith('opaque')) return reading.miss('answers_opaque');
  const type = answer.headers.get('content-type') ?? '';
  let body = '';
  if (!WITHOUT_TOKENS.test(type)) {
    // Not its text: a blob is read no further than asked.
    const blob = await answer.blob();
    if (blob.size > MAX_BODY) reading.miss('values_cut');
    body = await blob.slice(0, MAX_BODY).text();
  }
  await reading.add(key, { request: headersOf(request), response: headersOf(answer), body });
}

const headersOf = ({ headers }: Request | Response): object => Object.fromEntries(headers);
