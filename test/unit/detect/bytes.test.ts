import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textsOf } from '@/utils/detect/structure/bytes';
import { inflate } from '@/utils/detect/structure/inflate';
import { digestOf, inspectBytes } from '@/utils/engine';
import { sample } from '@/utils/lib/sample';

const secret = sample('', 40);
const bytes = (...parts: readonly (number | string | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part)])));
const told = (value: Uint8Array, hint?: string) => textsOf(value, hint).map(({ path, text }) => [path, text]);
const big = (value: number, width: number) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(value));
  return new Uint8Array(view.buffer).slice(8 - width);
};
const zeros = (count: number) => new Uint8Array(count);

/** MessagePack of text, written by hand from the specification. */
const str = (text: string) => (text.length < 32 ? bytes(0xa0 + text.length, text) : bytes(0xd9, text.length, text));

describe('MessagePack', () => {
  it.each<readonly [name: string, value: Uint8Array]>([
    ['nil', bytes(0xc0)],
    ['booleans', bytes(0xc2)],
    ['small integers', bytes(0x7f)],
    ['negative small integers', bytes(0xe0)],
    ['float 32', bytes(0xca, zeros(4))],
    ['float 64', bytes(0xcb, zeros(8))],
    ['uint 8', bytes(0xcc, 200)],
    ['uint 16', bytes(0xcd, zeros(2))],
    ['uint 32', bytes(0xce, zeros(4))],
    ['uint 64', bytes(0xcf, zeros(8))],
    ['int 8', bytes(0xd0, 200)],
    ['int 16', bytes(0xd1, zeros(2))],
    ['int 32', bytes(0xd2, zeros(4))],
    ['int 64', bytes(0xd3, zeros(8))],
    ['str 8', bytes(0xd9, 1, 'x')],
    ['str 16', bytes(0xda, big(1, 2), 'x')],
    ['str 32', bytes(0xdb, big(1, 4), 'x')],
    ['bin 8', bytes(0xc4, 1, 0)],
    ['bin 16', bytes(0xc5, big(1, 2), 0)],
    ['bin 32', bytes(0xc6, big(1, 4), 0)],
    ['fixext 1', bytes(0xd4, 1, 0)],
    ['fixext 2', bytes(0xd5, 1, zeros(2))],
    ['fixext 4, a timestamp', bytes(0xd6, 0xff, zeros(4))],
    ['fixext 8, a timestamp', bytes(0xd7, 0xff, zeros(8))],
    ['fixext 16', bytes(0xd8, 1, zeros(16))],
    ['ext 8, a timestamp', bytes(0xc7, 12, 0xff, zeros(12))],
    ['ext 16', bytes(0xc8, big(3, 2), 1, zeros(3))],
    ['ext 32', bytes(0xc9, big(3, 4), 1, zeros(3))],
    ['an empty array', bytes(0x90)],
    ['array 16', bytes(0xdc, big(1, 2), 0xc0)],
    ['array 32', bytes(0xdd, big(1, 4), 0xc0)],
    ['an empty map', bytes(0x80)],
    ['map 16', bytes(0xde, big(1, 2), 1, 0xc0)],
    ['map 32', bytes(0xdf, big(1, 4), str('k'), 0xc0)],
  ])('%s is passed over to the byte', (_, value) => {
    const packed = bytes(0x92, value, 0x81, str('token'), str(secret));
    expect(told(packed)).toContainEqual(['msgpack → $[1].token', secret]);
  });

  it('gives names, also those of numbers', () => {
    const numbers = bytes(0xcd, big(4_711, 2), str('x'), 0xff, str('y'));
    const packed = bytes(0x83, str('session'), 0x81, str('token'), str(secret), numbers);
    expect(told(packed)).toEqual([
      ['msgpack → $.session.token', secret],
      ['msgpack → $[4711]', 'x'],
      ['msgpack → $["-1"]', 'y'],
    ]);
    expect(textsOf(packed)[0]?.keys).toEqual(['session', 'token']);
  });

  it('takes no timestamp for text', () => {
    expect(told(bytes(0x92, 0xc7, 12, 0xff, 'abcdefghijkl', str(secret)))).toEqual([['msgpack → $[1]', secret]]);
  });

  it('is not guessed where the end is missing', () => {
    expect(told(bytes(0x82, str('token'), str(secret))).map(([path]) => path)).toEqual(['@8 → $.token']);
  });

  it('looks into byte strings', () => {
    const inside = bytes(0x81, str('t'), str(secret));
    expect(told(bytes(0x81, str('b'), 0xc4, inside.length, inside))).toEqual([
      ['msgpack → $.b → msgpack → $.t', secret],
    ]);
  });

  it('believes no length, and gives what was read where the content type names it', () => {
    const liar = bytes(
      0xdf,
      0xff,
      0xff,
      0xff,
      0xff,
      str('token'),
      str(secret),
      str('more'),
      0xdb,
      0xff,
      0xff,
      0xff,
      0xff,
      'abc',
    );
    expect(told(liar, 'application/x-msgpack')).toEqual([
      ['msgpack → $.token', secret],
      ['msgpack → $.more', 'abc'],
    ]);
    expect(told(bytes(0xdd, 0xff, 0xff, 0xff, 0xff), 'application/msgpack')).toEqual([]);
    expect(told(new Uint8Array(200_000).fill(0x91), 'application/msgpack')).toEqual([]);
  });
});

describe('CBOR', () => {
  const text = (value: string) => bytes(0x78, value.length, value);
  it.each<readonly [name: string, value: Uint8Array]>([
    ['integers of all widths', bytes(0x87, 0, 0x18, 1, 0x19, zeros(2), 0x1a, zeros(4), 0x1b, zeros(8), 0x20, 0x38, 1)],
    ['floats and simple values', bytes(0x86, 0xf9, zeros(2), 0xfa, zeros(4), 0xfb, zeros(8), 0xf4, 0xf6, 0xf8, 32)],
    ['tags', bytes(0xc1, 0x1a, zeros(4))],
    ['an indefinite array', bytes(0x9f, 1, 2, 0xff)],
    ['an indefinite map', bytes(0xbf, 0x61, 'a', 1, 0xff)],
    ['byte strings', bytes(0x43, 0, 1, 2)],
    ['an indefinite byte string', bytes(0x5f, 0x41, 0, 0x41, 1, 0xff)],
  ])('%s are passed over to the byte', (_, value) => {
    expect(told(bytes(0xa2, 0x61, 'a', value, 0x65, 'token', text(secret)))).toContainEqual(['cbor → $.token', secret]);
  });

  it('believes no length', () => {
    expect(
      told(
        bytes(0xbb, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x65, 'token', text(secret)),
        'application/cbor',
      ),
    ).toEqual([['cbor → $.token', secret]]);
  });
});

describe('CBOR of open ends', () => {
  it('gives names in maps of no declared length, and items of arrays that declare more than there are', () => {
    const open = bytes(0xbf, 0x65, 'token', 0x78, 40, secret, 0xff);
    expect(told(open)).toEqual([['cbor → $.token', secret]]);
    const array = bytes(0x9b, big(2 ** 32, 8), 0x61, 'a', 0x61, 'b');
    expect(told(array, 'application/cbor').map(([path]) => path)).toEqual(['cbor → $[0]', 'cbor → $[1]']);
  });
});

describe('protocol buffers', () => {
  const field = (number: number, value: Uint8Array | string) => bytes(number * 8 + 2, value.length, value);
  it('give their texts by the numbers of fields', () => {
    const message = bytes(8, 150, 1, field(1, field(3, secret)), 0x11, zeros(8), 0x1d, zeros(4), field(5, 'alice'));
    expect(told(message)).toEqual([
      ['protobuf → #1.3', secret],
      ['protobuf → #5', 'alice'],
    ]);
  });

  it('are found in gRPC frames', () => {
    const message = field(2, secret);
    const frames = bytes(0, big(message.length, 4), message, 0x80, big(13, 4), 'grpc-status:0');
    expect(told(frames, 'application/grpc-web+proto')).toEqual([
      ['grpc → @0 → protobuf → #2', secret],
      [`grpc → @${5 + message.length}`, 'grpc-status:0'],
    ]);
  });

  it('are not taken for one where a byte is left over', () => {
    expect(told(bytes(0xff, field(2, secret), 0x0a))[0]?.[0]).toMatch(/^@\d+/);
    expect(told(bytes(field(2, secret), 0x11, 0, 0))[0]?.[0]).toMatch(/^@\d+/);
  });
});

describe('bytes of no known format', () => {
  it('are text where they read as text', () => {
    expect(told(Buffer.from(`{"ü":"${secret}"}`))).toEqual([['', `{"ü":"${secret}"}`]]);
    expect(told(Buffer.from(`\ufeff{"t":"${secret}"}`, 'utf16le'))).toEqual([['', `{"t":"${secret}"}`]]);
    expect(told(Buffer.from(`{"t":"${secret}"}`, 'utf16le'))).toEqual([['', `{"t":"${secret}"}`]]);
    expect(told(Buffer.from(`{"t":"${secret}"}`, 'utf16le').swap16())).toEqual([['', `{"t":"${secret}"}`]]);
    expect(told(Buffer.from('grüße').subarray(0, 4))).toEqual([['', 'gr\u00fc']]);
    expect(told(new Uint8Array())).toEqual([]);
  });

  it('give their printable runs of either width, with offset and the name before', () => {
    const wide = Buffer.from(secret, 'utf16le');
    const binary = bytes(0xff, 0, 1, 'access_token', 2, 40, secret, 0xff, 0xfe, 3, wide, 0, 1, 'short', 0xff);
    expect(told(binary)).toEqual([
      ['@16 → $.access_token', `(${secret}`],
      ['@60', secret],
    ]);
  });
});

describe('inflate', () => {
  const text = Buffer.from(`${JSON.stringify({ token: secret })} `.repeat(500));
  it('opens what the first bytes or the encoding name', async () => {
    for (const [packed, encoding, format] of [
      [gzipSync(text), '', 'gzip'],
      [deflateSync(text), '', 'deflate'],
      [deflateRawSync(text), 'deflate', 'deflate'],
    ] as const) {
      expect(await inflate(packed, undefined, encoding)).toEqual({
        bytes: new Uint8Array(text),
        format,
        truncated: false,
        error: null,
      });
    }
    expect(await inflate(text)).toBeNull();
    const brotli = await inflate(brotliCompressSync(text), undefined, 'br');
    if (brotli) expect(brotli.bytes).toEqual(new Uint8Array(text));
  });

  it('gives what was read of a broken stream, and says that it broke', async () => {
    const packed = gzipSync(text);
    const cut = await inflate(packed.subarray(0, -12));
    expect(cut?.error).toMatch(/./);
    expect(Buffer.from(cut?.bytes ?? []).toString()).toContain(secret);
    const trailed = await inflate(Buffer.concat([packed, Buffer.from('junk')]));
    expect(trailed).toMatchObject({ bytes: new Uint8Array(text), truncated: false });
    expect(await inflate(bytes(0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))).toMatchObject({
      bytes: zeros(0),
      error: /./,
    });
  });

  it('stops at the limit of a stream that would fill a gigabyte', async () => {
    const block = deflateRawSync(zeros(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
    const head = bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
    const bomb = Buffer.concat([head, ...Array.from({ length: 1_024 }, () => block)]);
    const inflated = await inflate(bomb);
    expect(inflated).toMatchObject({ truncated: true, error: null });
    expect(inflated?.bytes.length).toBe(67_108_864);
    expect(await inflate(bomb, 1_000)).toMatchObject({ truncated: true, bytes: zeros(1_000) });
  });
});

describe('inspectBytes', () => {
  const inspected = (value: Uint8Array, more: object = {}) =>
    inspectBytes({ surface: 'local-storage', key: 'cache', bytes: value, ...more });
  const packed = bytes(0x81, str('session'), 0x82, str('access'), str('x'), str('token'), str(secret));

  it('tells the way through compression, format and names', async () => {
    const { candidates, isTruncated, problem } = await inspected(gzipSync(packed));
    expect(candidates).toMatchObject([
      { type: 'opaque-token', path: 'gzip → msgpack → $.session.token', digest: digestOf(secret) },
    ]);
    expect([isTruncated, problem]).toEqual([false, null]);
    const json = gzipSync(gzipSync(JSON.stringify({ access_token: secret })));
    expect((await inspected(json)).candidates).toMatchObject([{ path: 'gzip → gzip → $.access_token' }]);
    const raw = deflateRawSync(`access_token=${secret}&x=1`);
    expect((await inspected(raw, { contentEncoding: 'deflate' })).candidates).toMatchObject([
      { path: 'deflate → form → access_token' },
    ]);
  });

  it('says where it could not read all', async () => {
    const cut = gzipSync(`{"access_token":"${secret}","a":"${sample('', 4_000)}"}`).subarray(0, -8);
    const broken = await inspected(cut);
    expect(broken.candidates).toMatchObject([{ path: 'gzip → $.access_token' }]);
    expect(broken.problem).toMatch(/./);
    const many = Array.from({ length: 70 }, (_, index) => sample('glpat-', 20, undefined, index + 1));
    expect(await inspected(Buffer.from(many.join('\n')))).toMatchObject({ isTruncated: true });
  });

  it('reads what is open already, and says that its coding was wrong', async () => {
    const told = await inspected(Buffer.from(`{"access_token":"${secret}"}`), { contentEncoding: 'gzip' });
    expect(told.candidates).toMatchObject([{ path: '$.access_token' }]);
    expect(told.problem).toMatch(/./);
  });

  it('takes what only begins like compressed bytes as it is', async () => {
    const { candidates } = await inspected(
      bytes(0x1f, 0x8b, 8, 0, 0xff, 0xff, 'access_token', 0, sample('glpat-', 20)),
    );
    expect(candidates).toMatchObject([{ type: 'gitlab-pat' }]);
  });

  it('tells nothing raw, also of the names', async () => {
    const name = sample('glpat-', 20);
    const told = await inspected(bytes(0x81, str(name), 0x81, str('token'), str(secret)));
    expect(JSON.stringify(told)).not.toContain(name);
    expect(JSON.stringify(told)).not.toContain(secret);
  });
});
