import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHar } from '@/utils/observe/node/surfaces/har-file';
import { AT, entry, har, page } from '../har';
import { all, noise, only, pieces } from '../pieces';

const read = (text: string, size = 97) => all(readHar(pieces(text, size), 5));
const time = Date.parse(AT);

describe('readHar', () => {
  it('shows requests as the browser would, with their answers', async () => {
    const items = await read(
      har(
        [
          entry({
            url: 'https://app.example.com/',
            type: 'document',
            requestHeaders: { ':authority': 'app.example.com', Cookie: 'a=1' },
          }),
          entry({ requestHeaders: { Authorization: 'Bearer x', Origin: 'https://app.example.com' }, status: 401 }),
        ],
        [page()],
      ),
    );
    expect(only(items, 'exchange')).toEqual([
      {
        kind: 'exchange',
        request: {
          requestId: '0',
          url: 'https://app.example.com/',
          method: 'GET',
          headers: [['cookie', 'a=1']],
          type: 'main_frame',
          initiator: null,
          at: time,
        },
        answer: { status: 200, headers: [], serverAddress: '203.0.113.7' },
      },
      expect.objectContaining({
        request: expect.objectContaining({ type: 'other', initiator: 'https://app.example.com' }),
        answer: expect.objectContaining({ status: 401 }),
      }),
    ]);
    expect(only(items, 'page').map(({ url }) => url)).toEqual(['https://app.example.com/', 'https://app.example.com/']);
  });

  it('takes the origin that asked from the page where no header tells, and a second document for a frame', async () => {
    const document = (url: string) => entry({ url, type: 'document' });
    const items = await read(har([document('https://app.example.com/'), document('https://ads.test/')], [page()]));
    expect(only(items, 'exchange').map(({ request }) => [request.type, request.initiator])).toEqual([
      ['main_frame', null],
      ['sub_frame', 'https://app.example.com'],
    ]);
  });

  it('reads cookies that a recorder kept as lists alone, and the jar where Chrome kept it', async () => {
    const kept = { name: 'sid', value: noise(1), domain: '.example.com', path: '/', httpOnly: true, secure: true };
    const items = await read(
      har([
        entry({
          cookies: [{ ...kept, sameSite: 'Lax', expires: '2031-01-01T00:00:00.000Z' }],
          setCookies: [{ name: 'b', value: '2', path: '/x', httpOnly: true, sameSite: 'Strict' }],
        }),
        entry({ cookies: [{ name: 'plain', value: '3' }] }),
      ]),
    );
    const [first, second] = only(items, 'exchange');
    expect(first?.request.headers).toEqual([['cookie', `sid=${noise(1)}`]]);
    expect(first?.answer?.headers).toEqual([['set-cookie', 'b=2; Path=/x; SameSite=Strict; HttpOnly']]);
    expect(second?.request.headers).toEqual([['cookie', 'plain=3']]);
    expect(only(items, 'jar')).toEqual([
      {
        kind: 'jar',
        at: time,
        cookies: [
          {
            name: 'sid',
            value: noise(1),
            attributes: {
              domain: '.example.com',
              hostOnly: false,
              path: '/',
              secure: true,
              httpOnly: true,
              sameSite: 'lax',
              expires: Date.UTC(2031, 0, 1),
              partitionKey: null,
            },
          },
        ],
      },
    ]);
  });

  it('shows bodies both ways: text, form parameters, base64 with its content coding', async () => {
    const items = await read(
      har([
        entry({
          method: 'POST',
          postData: { mimeType: 'application/x-www-form-urlencoded', params: [{ name: 'a', value: 'b' }] },
          content: { size: 3, mimeType: 'text/plain', encoding: 'base64', text: 'YWJj' },
          responseHeaders: { 'Content-Encoding': 'br' },
          more: {
            _initiator: {
              type: 'script',
              stack: {
                callFrames: [],
                parent: { callFrames: [{ url: 'https://app.example.com/app.js', lineNumber: 9, columnNumber: 4 }] },
              },
            },
          },
        }),
        entry({ content: { size: 2, text: 'no', encoding: 'base64' }, postData: { text: 'hello' } }),
        entry({ content: { size: 2, text: '@@', encoding: 'base64' } }),
      ]),
    );
    expect(only(items, 'text').map(({ surface, key, text }) => [surface, key, text])).toEqual([
      ['request-body', 'POST /orders/{id}', '{"a":"b"}'],
      ['request-body', 'GET /orders/{id}', 'hello'],
    ]);
    expect(only(items, 'text')[0]?.writer).toEqual({ url: 'https://app.example.com/app.js', line: 10, column: 5 });
    const [body] = only(items, 'bytes');
    expect(body).toMatchObject({
      surface: 'response-body',
      contentType: 'text/plain',
      contentEncoding: 'br',
      writer: null,
    });
    expect(Buffer.from(body?.bytes ?? []).toString()).toBe('abc');
    expect(only(items, 'problem')).toEqual([
      { kind: 'problem', code: 'not-decoded', detail: 'response-body GET /orders/{id}' },
    ]);
  });

  it('shows what went over a WebSocket, text and bytes, with its direction', async () => {
    const _webSocketMessages = [
      { type: 'send', time: 1772616600.5, opcode: 1, data: 'hello' },
      { type: 'receive', time: 1772616601, opcode: 2, data: 'AAE=' },
    ];
    const items = await read(har([entry({ url: 'wss://api.example.com/live', more: { _webSocketMessages } })]));
    expect(only(items, 'text')).toEqual([
      expect.objectContaining({ surface: 'web-socket', key: '/live', way: 'sent', text: 'hello', at: 1772616600500 }),
    ]);
    expect(only(items, 'bytes')).toEqual([
      expect.objectContaining({ surface: 'web-socket', way: 'received', bytes: new Uint8Array([0, 1]) }),
    ]);
  });

  it('reads the fragment of a page address, which no request has', async () => {
    const items = await read(har([entry()], [page('https://app.example.com/cb?x=1#access_token=a%20b&state=s')]));
    expect(only(items, 'value').map(({ surface, key, value }) => [surface, key, value])).toEqual([
      ['url-query', 'x', '1'],
      ['url-fragment', 'access_token', 'a b'],
      ['url-fragment', 'state', 's'],
    ]);
  });

  it('says what the recorder left out', async () => {
    const items = await read(
      har([
        entry({ content: { size: 10 } }),
        entry({ url: 'wss://api.example.com/live', status: 101 }),
        entry({ status: 304, content: { size: 10 } }),
      ]),
    );
    const rows = Object.fromEntries(
      only(items, 'covered').map(({ surface, reason }) => [surface, reason?.key ?? null]),
    );
    expect(rows).toEqual({
      'request-header': 'coverage_har_without_credentials',
      'response-header': 'coverage_har_without_credentials',
      'url-query': null,
      'url-fragment': 'coverage_har_fragments',
      'request-body': null,
      'response-body': 'coverage_har_bodies_one',
      'web-socket': 'coverage_har_sockets_one',
    });
  });

  it('goes on after a broken entry, tells where it was, and quotes nothing of it', async () => {
    const secret = noise(2);
    const text = har([entry(), entry()]).replace('"method":"GET"', `"method":"GET" "${secret}"`);
    const items = await read(text);
    expect(only(items, 'exchange')).toHaveLength(1);
    expect(only(items, 'problem')).toEqual([
      { kind: 'problem', code: 'entry-broken', detail: `entry 0 at ${text.indexOf('{"startedDateTime"')}` },
    ]);
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  it('tells of a file that ends too early, after what was whole', async () => {
    const text = har([entry(), entry()]);
    const items = await read(text.slice(0, -60));
    expect(only(items, 'exchange')).toHaveLength(1);
    expect(only(items, 'problem').map(({ code }) => code)).toEqual(['entry-broken', 'file-ends-early']);
  });

  it('never fails, whatever stands in the place of anything', async () => {
    const anything = fc.jsonValue();
    const loose = fc.record(
      { startedDateTime: anything, pageref: anything, request: anything, response: anything, _initiator: anything },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(anything, loose)), fc.array(anything), async (entries, pages) => {
        await read(JSON.stringify({ log: { pages, entries } }));
      }),
    );
  });
});
