import { JsonSplitter, parsedJson } from '../../../lib/json-splitter';
import { listIn, numberIn, recordIn, textIn } from '../../../lib/loose';
import { cookieIn } from '../har/cookies';
import type { Imported, ImportedCookie } from '../imported';
import { plainOf } from '../parts/playwright-value';

/** Cookies handed on together, so that values split over several are joined. */
const MAX_COOKIES = 20_000;

/**
 * What Playwright's `storageState` saves: the whole cookie jar with attributes, localStorage of each origin, and IndexedDB
 * where it was asked for. `at`: when it was saved, epoch milliseconds.
 */
export async function* readStorageState(pieces: AsyncIterable<string>, at: number): AsyncGenerator<Imported> {
  const items: Imported[] = [];
  const cookies: ImportedCookie[] = [];
  const databases = { count: 0 };
  const splitter = new JsonSplitter(['cookies[]', 'origins[]'], ({ path, index, at: offset, text, isCut }) => {
    const where = `${path === 'cookies[]' ? 'cookie' : 'origin'} ${index} at ${offset}`;
    if (text === null) return void items.push({ kind: 'problem', code: 'entry-too-large', detail: where });
    const value = isCut ? undefined : parsedJson(text);
    if (value === undefined) return void items.push({ kind: 'problem', code: 'entry-broken', detail: where });
    if (path === 'origins[]') return void items.push(...fromOrigin(value, at, databases));
    const seconds = numberIn(recordIn(value).expires);
    // -1 is a session cookie.
    const expires = seconds === null || seconds < 0 ? null : Math.round(seconds * 1000);
    if (cookies.length < MAX_COOKIES) cookies.push(...cookieIn(recordIn(value), expires, at));
    else items.push({ kind: 'problem', code: 'too-much', detail: where });
  });
  for await (const piece of pieces) {
    splitter.push(piece);
    yield* items.splice(0);
  }
  const end = splitter.end();
  yield* items.splice(0);
  yield { kind: 'jar', cookies, at };
  if (end !== null) yield { kind: 'problem', code: 'file-ends-early', detail: `at ${end}` };
  yield { kind: 'covered', surface: 'cookie-jar', state: 'inspected', reason: null };
  yield { kind: 'covered', surface: 'local-storage', state: 'inspected', reason: null };
  const reason = { key: 'coverage_state_session_storage', values: [] };
  yield { kind: 'covered', surface: 'session-storage', state: 'not-inspected', reason };
  if (databases.count > 0) yield { kind: 'covered', surface: 'indexed-db', state: 'inspected', reason: null };
  else {
    const without = { key: 'coverage_state_indexed_db', values: [] };
    yield { kind: 'covered', surface: 'indexed-db', state: 'not-inspected', reason: without };
  }
}

function fromOrigin(value: unknown, at: number, databases: { count: number }): readonly Imported[] {
  const { origin: address, localStorage, indexedDB } = recordIn(value);
  const url = URL.canParse(textIn(address)) ? new URL(textIn(address)) : null;
  if (url === null || url.origin === 'null') return [];
  const { origin } = url;
  const entries = listIn(localStorage).map((one): readonly [string, string] => {
    const entry = recordIn(one);
    return [textIn(entry.name), textIn(entry.value)];
  });
  databases.count += listIn(indexedDB).length;
  return [
    { kind: 'page', url: url.href },
    { kind: 'store', surface: 'local-storage', origin, entries, at },
    ...listIn(indexedDB).flatMap((one) => fromDatabase(one, origin, at)),
  ];
}

/** Every record under database, store and key; values that JSON cannot hold are in Playwright's own writing. */
function fromDatabase(value: unknown, origin: string, at: number): readonly Imported[] {
  const database = recordIn(value);
  return listIn(database.stores).flatMap((one) => {
    const store = recordIn(one);
    return listIn(store.records).flatMap((each): Imported[] => {
      const record = recordIn(each);
      const held = record.value ?? plainOf(record.valueEncoded);
      if (held === undefined || held === null) return [];
      const name = [database.name, store.name, keyIn(record, store, held)].map((part) => textIn(part)).filter(Boolean);
      const text = typeof held === 'string' ? held : JSON.stringify(held);
      const place = { surface: 'indexed-db', origin, key: name.join('/'), at, way: '', writer: null } as const;
      return [{ kind: 'value', value: text, ...place }];
    });
  });
}

/** The record's key, which may be a part of its value. */
function keyIn(record: Record<string, unknown>, store: Record<string, unknown>, held: unknown): string {
  const key = record.key ?? plainOf(record.keyEncoded) ?? recordIn(held)[textIn(store.keyPath)];
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '';
}
