import { afterEach, describe, expect, it } from 'vitest';
import { useRules } from '@/utils/detect/use-rules';
import { NO_RULES } from '@/utils/detect/user-rules';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { BridgeItem } from '@/utils/messages/protocol';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { PassingRecorder } from '@/utils/record/passing-recorder';

const ORIGIN = 'https://app.example.com';
const token = (seed: number) => sampleJwt({ sub: `user-${seed}` }, { alg: 'HS256' }, seed);
const opaque = (seed: number) => sample('', 40, undefined, seed);
const writer = { url: `${ORIGIN}/app.js`, line: 3, column: 7 };

function recording(held = false) {
  const items: BridgeItem[] = [];
  let clock = 0;
  let waiting = 0;
  const onHeld = held ? () => (waiting += 1) : null;
  const recorder = new DocumentRecorder(ORIGIN, (item) => items.push(item), { onHeld, now: () => clock });
  return {
    recorder,
    items,
    waits: () => waiting,
    later: (ms: number) => (clock += ms),
    look(entries: readonly (readonly [string, string])[], shared = true) {
      const steps = [...recorder.snapshot('local-storage', entries, shared)].length;
      recorder.tellReads();
      return steps;
    },
    told: () =>
      items
        .splice(0)
        .map((item) =>
          'key' in item
            ? `${item.kind} ${item.key}`
            : 'location' in item
              ? `${item.kind} ${item.location.key}`
              : item.kind,
        ),
  };
}

/** The answer to a login. */
const heard = (value: string) => ({
  surface: 'response-body' as const,
  key: 'POST /login',
  value,
  at: Date.now(),
  writer,
});

describe('DocumentRecorder', () => {
  it('tells a value once, with its digest and never itself', () => {
    const { look, told, items } = recording();
    look([['auth', token(1)]]);
    expect(JSON.stringify(items)).not.toContain(token(1).split('.')[2]);
    expect(told()).toEqual(['seen auth', 'snapshot']);
    look([['auth', token(1)]]);
    expect(told()).toEqual([]);
  });

  it('tells who read a token behind the token, and nothing of a setting', () => {
    const { recorder, look, told, items } = recording();
    const by = { ...writer, url: `${ORIGIN}/${token(2)}.js` };
    expect(recorder.wasRead('local-storage', 'auth', 1, by)).toBe(false);
    look([['auth', token(1)]]);
    expect(items[2]).toMatchObject({ kind: 'read', surface: 'local-storage', key: 'auth', count: 1 });
    expect(JSON.stringify(items)).not.toContain(token(2).split('.')[2]);
    expect(told()).toEqual(['seen auth', 'snapshot', 'read auth']);
    expect(recorder.wasRead('local-storage', 'auth', 8, null)).toBe(true);
    recorder.wasRead('local-storage', 'theme', 1, writer);
    look([
      ['auth', token(1)],
      ['theme', 'dark-with-high-contrast'],
    ]);
    expect(told()).toEqual(['read auth']);
  });

  it('tells what passed by once, with the page alone as its witness, and never that it is gone', () => {
    const { recorder, told, items } = recording();
    const passing = new PassingRecorder(recorder, ORIGIN, () => true);
    passing.add(heard(JSON.stringify({ access_token: token(1) })));
    passing.finish();
    expect(items[0]).toMatchObject({ kind: 'seen', witness: 'page', writer, location: { path: '$.access_token' } });
    expect(told()).toEqual(['seen POST /login']);
    passing.add(heard(JSON.stringify({ access_token: token(1) })));
    passing.add({ ...heard('{"error":"no"}'), writer: null });
    passing.finish();
    expect(told()).toEqual([]);
  });

  it('gives way many times in a large value, and tells all of it', () => {
    const { look, told } = recording();
    const rows = Array.from({ length: 5_000 }, (_, row) => ({
      row,
      text: 'Some words of a product, as shops have them.',
    }));
    expect(look([['state', JSON.stringify({ rows, session: { access_token: token(1) } })]])).toBeGreaterThan(500);
    expect(told()).toEqual(['seen state', 'snapshot']);
  });

  it('tells nothing of a value that was overwritten while it was looked over', () => {
    const { recorder, told } = recording();
    const large = JSON.stringify({ words: 'words and words '.repeat(5_000), access_token: token(1) });
    const scan = recorder.snapshot('local-storage', [['auth', large]], true);
    for (let step = 0; step < 3; step++) scan.next();
    recorder.wrote('local-storage', 'auth', token(2), writer, true);
    expect([...scan]).not.toHaveLength(0);
    expect(told()).toEqual(['seen auth', 'snapshot']);
  });

  it('tells a changed value and that the one before is gone, and says so of a vanished key', () => {
    const { look, told } = recording();
    look([['auth', token(1)]]);
    told();
    look([['auth', token(2)]]);
    expect(told()).toEqual(['gone auth', 'seen auth']);
    look([]);
    expect(told()).toEqual(['gone auth', 'snapshot']);
  });

  it('names the writer of a call, and counts a value that the snapshot saw first once only', () => {
    const { recorder, look, items, waits } = recording(true);
    look([['auth', token(1)]]);
    expect(items.map(({ kind }) => kind)).toEqual(['snapshot']);
    expect(waits()).toBe(1);
    recorder.wrote('local-storage', 'auth', token(1), writer, true);
    recorder.release();
    const seen = items.filter((item) => item.kind === 'seen');
    expect(seen).toEqual([expect.objectContaining({ writer, witness: 'bridge' })]);
  });

  it('keeps the order of what stood at one place, though the first waits', () => {
    const { recorder, look, items } = recording(true);
    look([['auth', token(1)]]);
    recorder.wrote('local-storage', 'auth', token(2), writer, true);
    recorder.removed('local-storage', 'auth');
    recorder.release();
    expect(items.map(({ kind }) => kind)).toEqual(['snapshot', 'seen', 'gone', 'seen', 'gone']);
  });

  it('has the word of the page alone for what no longer lies there when it hears of it', () => {
    const { recorder, items } = recording();
    recorder.wrote('local-storage', 'auth', token(1), writer, false);
    expect(items.map((item) => [item.kind, 'witness' in item && item.witness])).toEqual([
      ['seen', 'page'],
      ['gone', false],
    ]);
  });

  it('does not take a snapshot for newer than a write that came while it was under way', () => {
    const { recorder, told } = recording();
    const scan = recorder.snapshot(
      'local-storage',
      [
        ['first', token(1)],
        ['second', token(2)],
        ['third', token(3)],
      ],
      true,
    );
    while (told().length === 0) scan.next();
    recorder.wrote('local-storage', 'second', token(4), writer, true);
    recorder.wrote('local-storage', 'fourth', token(5), writer, true);
    recorder.removed('local-storage', 'third');
    expect(told()).toEqual(['seen second', 'seen fourth']);
    expect([...scan].length).toBeGreaterThan(0);
    expect(told()).toEqual(['snapshot']);
  });

  it('gives a snapshot up when a later one began', () => {
    const { recorder, look, told } = recording();
    const late = recorder.snapshot('local-storage', [['auth', token(1)]], true);
    look([['auth', token(2)]]);
    expect(told()).toEqual(['seen auth', 'snapshot']);
    expect([...late]).toEqual([]);
    expect(told()).toEqual([]);
  });

  it('says what lies at the whole origin once, and again only after something went', () => {
    const { look, told } = recording();
    look([]);
    look([]);
    expect(told()).toEqual(['snapshot']);
    look([['auth', token(1)]]);
    expect(told()).toEqual(['seen auth']);
  });

  it('does not say that a key of one document alone was removed elsewhere', () => {
    const { look, told } = recording();
    look([['auth', token(1)]], false);
    expect(told()).toEqual(['seen auth']);
  });

  it('leaves the parts of a split value to the snapshot, which joins them', () => {
    const { recorder, look, told } = recording();
    recorder.wrote('local-storage', 'sb-auth-token.0', token(1).slice(0, 40), writer, true);
    expect(told()).toEqual([]);
    look([
      ['sb-auth-token.0', token(1).slice(0, 40)],
      ['sb-auth-token.1', token(1).slice(40)],
    ]);
    expect(told()).toEqual(['seen sb-auth-token', 'snapshot']);
  });

  it.each(['app.v1.0', 'session.2', 'session.0'])('names writer and readers of %s, which ends like a part', (key) => {
    const { recorder, look, items } = recording();
    recorder.wrote('local-storage', key, token(1), writer, true);
    recorder.wasRead('local-storage', key, 1, null);
    recorder.wasRead('local-storage', key, 2, writer);
    look([[key, token(1)]]);
    const name = key === 'session.0' ? 'session' : key;
    expect(items).toEqual([
      expect.objectContaining({ kind: 'seen', writer, location: expect.objectContaining({ key: name }) }),
      expect.objectContaining({ kind: 'snapshot' }),
      expect.objectContaining({ kind: 'read', key: name, count: 1, reader: null }),
      expect.objectContaining({ kind: 'read', key: name, count: 2, reader: writer }),
    ]);
    look([[key, token(1)]]);
    expect(items).toHaveLength(4);
  });

  it('names writer and readers of a joined value, and of one that is too large for the hooks', () => {
    const { recorder, look, items } = recording();
    const large = JSON.stringify({ words: 'words and words '.repeat(20_000), access_token: token(2) });
    const parts = [
      ['sb-auth-token.0', token(1).slice(0, 40)],
      ['sb-auth-token.1', token(1).slice(40)],
    ] as const;
    for (const [key, part] of parts) recorder.wrote('local-storage', key, part, writer, true);
    recorder.wrote('local-storage', 'state', large.slice(0, 262_144), writer, false);
    recorder.wasRead('local-storage', 'sb-auth-token.0', 1, writer);
    recorder.wasRead('local-storage', 'state', 4, writer);
    look([...parts, ['state', large]]);
    expect(items.filter(({ kind }) => kind === 'seen')).toEqual([
      expect.objectContaining({ writer, location: expect.objectContaining({ key: 'sb-auth-token' }) }),
      expect.objectContaining({ writer, location: expect.objectContaining({ key: 'state' }) }),
    ]);
    expect(items.filter(({ kind }) => kind === 'read')).toEqual([
      expect.objectContaining({ key: 'sb-auth-token', count: 1, reader: writer }),
      expect.objectContaining({ key: 'state', count: 4, reader: writer }),
    ]);
  });

  it('keeps the writer for the value that it wrote while a snapshot was under way', () => {
    const { recorder, look, items } = recording();
    const scan = recorder.snapshot(
      'local-storage',
      [
        ['first', token(1)],
        ['session.2', token(2)],
      ],
      true,
    );
    scan.next();
    recorder.wrote('local-storage', 'session.2', token(3), writer, true);
    expect([...scan].length).toBeGreaterThan(0);
    look([['session.2', token(3)]]);
    const written = items.filter((item) => item.kind === 'seen' && item.location.key === 'session.2');
    expect(written).toEqual([expect.objectContaining({ writer })]);
  });

  it('takes a numbered name that belongs to no split value as any other', () => {
    const { recorder, told } = recording();
    recorder.wrote('local-storage', 'token_3', token(1), writer, true);
    expect(told()).toEqual(['seen token_3']);
  });

  it('tells clear of those keys alone that really are gone', () => {
    const { recorder, look, told } = recording();
    look([
      ['first', token(1)],
      ['second', token(2)],
    ]);
    told();
    recorder.cleared('local-storage', (key) => key === 'second');
    expect(told()).toEqual(['gone first']);
  });

  it('tells what passed through the address without taking anything else for gone', () => {
    const { recorder, told } = recording();
    recorder.passed('url-query', [['access_token', token(1)]], 'bridge');
    recorder.passed('url-query', [['id_token', token(2)]], 'page');
    expect(told()).toEqual(['seen access_token', 'seen id_token']);
    [...recorder.snapshot('url-query', [], false)].length;
    expect(told()).toEqual(['gone access_token', 'gone id_token']);
  });

  it('stops telling when a page writes without end, says so, and goes on later', () => {
    const { recorder, items, later, look, told } = recording();
    for (let i = 0; i < 20_000; i++) recorder.wrote('local-storage', 'auth', opaque(i), writer, true);
    expect(items.length).toBeLessThan(4_100);
    told();
    look([['auth', opaque(30_000)]]);
    expect(told()).toEqual(['coverage']);
    later(10_000);
    look([['auth', opaque(30_000)]]);
    expect(told()).toContain('seen auth');
  });

  it('tells of a text above five million characters that only its beginning was read', () => {
    const { look, items } = recording();
    look([['cache', 'lorem ipsum '.repeat(450_000)]]);
    expect(items).toContainEqual(expect.objectContaining({ kind: 'coverage', state: 'partly' }));
  });

  it('tells each destination once and each credential each time, with nothing raw', () => {
    const { recorder, items } = recording();
    const ask = (path: string, headers: readonly (readonly [string, string])[] = []) =>
      recorder.requested(
        { url: `https://api.example.net${path}`, method: 'get', headers, at: 5, witness: 'page' },
        writer,
      );
    ask('/a');
    ask('/b');
    ask('/c', [['Authorization', `Bearer ${opaque(1)}`]]);
    ask('/c', [['Authorization', `Bearer ${opaque(1)}`]]);
    recorder.requested({ url: 'not an address', method: 'GET', headers: [], at: 5, witness: 'page' }, null);
    expect(items.map((item) => item.kind === 'request' && item.request.template)).toEqual(['/a', '/c', '/c']);
    expect(JSON.stringify(items)).not.toContain(opaque(1));
  });

  it('puts digests in the place of tokens in keys, in the address of the writer and in faults', () => {
    const { recorder, items } = recording();
    const url = `${ORIGIN}/${opaque(7)}/app.js`;
    recorder.wrote('local-storage', `cache:${opaque(8)}`, token(1), { ...writer, url }, true);
    recorder.failed('fetch', `cannot read ${token(9)}`);
    const text = JSON.stringify(items);
    for (const raw of [opaque(7), opaque(8), token(9)]) expect(text).not.toContain(raw);
  });
});

describe('DocumentRecorder, when other types are looked for', () => {
  afterEach(() => useRules(NO_RULES));
  const own = { types: [{ id: 'acme-key', form: 'acme_ alnum{32}' }], levels: {} };
  const plain = sample('acme_', 32);

  it('takes unchanged values up again, and tells only what is new of them', () => {
    const { recorder, look, told, items } = recording();
    look([
      ['auth', token(1)],
      ['theme', plain],
    ]);
    told();
    useRules(own);
    look([
      ['auth', token(1)],
      ['theme', plain],
    ]);
    expect(told()).toEqual([]);
    recorder.forgetLooks();
    look([
      ['auth', token(1)],
      ['theme', plain],
    ]);
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'seen', candidate: expect.objectContaining({ type: 'acme-key' }) }),
    );
    expect(told()).toEqual(['seen theme', 'snapshot']);
  });

  it('loses nothing that was waiting for its writer', () => {
    const { recorder, look, items } = recording(true);
    look([['auth', token(1)]]);
    recorder.forgetLooks();
    look([['auth', token(1)]]);
    recorder.wrote('local-storage', 'auth', token(1), writer, true);
    recorder.release();
    expect(items.filter(({ kind }) => kind === 'seen')).toEqual([
      expect.objectContaining({ writer: null }),
      expect.objectContaining({ writer }),
    ]);
  });

  it('does not say that a token is gone because its type is off', () => {
    const { recorder, look, told } = recording();
    const entries = [['auth', token(1)]] as const;
    look(entries);
    told();
    useRules({ types: [], levels: { jwt: 'off' } });
    recorder.forgetLooks();
    look(entries);
    expect(told()).toEqual(['snapshot']);
    useRules(NO_RULES);
    recorder.forgetLooks();
    look(entries);
    expect(told()).toEqual(['seen auth', 'snapshot']);
  });
});
