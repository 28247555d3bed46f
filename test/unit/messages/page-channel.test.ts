// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as channel from '@/utils/messages/page-channel';
import type { PageMessage } from '@/utils/model/page-message';
import * as handshake from '@/utils/observe/page/handshake';
import { MAX_BATCH, MAX_TEXT } from '@/utils/observe/page/limits';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function connect(heard: unknown[] = []) {
  let connections = 0;
  const end = channel.connectPage(
    (message) => heard.push(message),
    (part, detail) => heard.push([part, detail]),
    () => {
      connections += 1;
    },
  );
  ends.push(end);
  return { end, heard, connections: () => connections };
}

async function delivered(heard: unknown[], count: number) {
  for (let tries = 0; heard.length < count && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

it('uses the names and the batches that the hooks use', () => {
  expect([channel.ASK, channel.HELLO, channel.MAX_BATCH]).toEqual([handshake.ASK, handshake.HELLO, MAX_BATCH]);
});

describe('limitFlood', () => {
  let time = 0;
  beforeEach(() => {
    time = 0;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => time);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('passes 2 000 messages a second, drops the rest and tells once how many', () => {
    const heard: PageMessage[] = [];
    const hear = channel.limitFlood(
      (message) => heard.push(message),
      () => {},
    );
    for (let index = 0; index < 2_500; index += 1) hear(['navigation', 'https://a.example/']);
    expect(heard).toHaveLength(2_000);
    vi.advanceTimersByTime(1_000);
    expect(heard.slice(2_000)).toEqual([['dropped', 500]]);
    time = 1_000;
    hear(['navigation', 'https://a.example/after']);
    expect(heard.at(-1)).toEqual(['navigation', 'https://a.example/after']);
  });

  it('counts what the hooks dropped, where it drops that message too', () => {
    const heard: PageMessage[] = [];
    const hear = channel.limitFlood(
      (message) => heard.push(message),
      () => {},
    );
    for (let index = 0; index < 2_000; index += 1) hear(['navigation', 'https://a.example/']);
    for (const data of [['dropped', 40], ['dropped', -1], ['dropped', 'x'], 'dropped']) hear(data);
    vi.advanceTimersByTime(1_000);
    expect(heard.slice(2_000)).toEqual([['dropped', 43]]);
  });

  it('passes 5 million characters a second', () => {
    const heard: PageMessage[] = [];
    const hear = channel.limitFlood(
      (message) => heard.push(message),
      () => {},
    );
    const value = 'x'.repeat(250_000);
    for (let index = 0; index < 30; index += 1) hear(['storage', 'local-storage', 'set', 'k', value, '']);
    expect(heard).toHaveLength(19);
    vi.advanceTimersByTime(1_000);
    expect(heard.at(-1)).toEqual(['dropped', 11]);
  });

  it('counts malformed messages against the page and passes none', () => {
    const heard: PageMessage[] = [];
    const hear = channel.limitFlood(
      (message) => heard.push(message),
      () => {},
    );
    for (let index = 0; index < 2_000; index += 1) hear({ index });
    hear(['navigation', 'https://a.example/']);
    expect(heard).toEqual([]);
  });

  it('refuses what is malformed, cyclic or too long, and tells once how many', () => {
    const heard: PageMessage[] = [];
    const faults: string[][] = [];
    const hear = channel.limitFlood(
      (message) => heard.push(message),
      (part, detail) => faults.push([part, detail]),
    );
    const cyclic: unknown[] = ['request', 'fetch', 'GET', 'https://a.example/'];
    cyclic.push(cyclic, '');
    const pair: unknown[] = ['x'];
    pair.push(pair);
    const long = 'x'.repeat(MAX_TEXT + 1);
    for (const data of [
      undefined,
      new Map(),
      cyclic,
      ['request', 'fetch', 'GET', 'https://a.example/', [pair], ''],
      ['storage', 'local-storage', 'set', 'k', long, ''],
      ['storage', 'local-storage', 'set', 'k', { toString: 'v' }, ''],
      ['storage', 'local-storage', 'set', 'k', new String('v'), ''],
    ]) {
      hear(data);
    }
    expect([heard, faults]).toEqual([[], []]);
    vi.advanceTimersByTime(1_000);
    expect(faults).toEqual([['page-channel', '7 malformed']]);
    hear(['navigation', 'https://a.example/']);
    expect(heard).toEqual([['navigation', 'https://a.example/']]);
  });

  it('tells a handler that throws as a fault without its text', () => {
    const faults: string[][] = [];
    const hear = channel.limitFlood(
      () => {
        throw new RangeError('may hold a value');
      },
      (part, detail) => faults.push([part, detail]),
    );
    hear(['navigation', 'https://a.example/']);
    expect(faults).toEqual([['page-channel', 'RangeError']]);
  });
});

describe('connectPage', () => {
  it('hides the question of the hooks from the page, and answers it with a fresh nonce', () => {
    const nonces: string[] = [];
    const seen: string[] = [];
    window.addEventListener(channel.HELLO, (event) => nonces.push((event as MessageEvent).lastEventId), true);
    connect();
    window.addEventListener(channel.ASK, (event) => seen.push(event.type), true);
    window.dispatchEvent(new Event(channel.ASK));
    expect(seen).toEqual([]);
    expect(new Set(nonces).size).toBe(2);
    expect(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce))).toBe(true);
  });

  it('takes the first port offered under its nonce and no other', async () => {
    const first = new MessageChannel();
    const second = new MessageChannel();
    ends.push(
      () => first.port1.close(),
      () => second.port1.close(),
    );
    let nonce = '';
    window.addEventListener(
      channel.HELLO,
      (event) => {
        nonce = (event as MessageEvent).lastEventId;
      },
      true,
    );
    const { heard, connections } = connect();
    const offer = (port: MessagePort) => window.dispatchEvent(new MessageEvent(nonce, { ports: [port] as never }));
    window.dispatchEvent(new Event(nonce));
    offer(first.port2);
    offer(second.port2);
    second.port1.postMessage([['navigation', 'second']]);
    first.port1.postMessage('no batch');
    first.port1.postMessage(Array(channel.MAX_BATCH + 1).fill(['navigation', 'too many']));
    first.port1.postMessage([['navigation', 'first']]);
    await delivered(heard, 1);
    expect(heard).toEqual([['navigation', 'first']]);
    expect(connections()).toBe(1);
    await delivered(heard, 2);
    expect(heard[1]).toEqual(['page-channel', '2 malformed']);
    window.dispatchEvent(new Event(channel.ASK));
    offer(second.port2);
    expect(connections()).toBe(1);
  });

  it('hears nothing after it was ended', async () => {
    const { port1, port2 } = new MessageChannel();
    ends.push(() => port1.close());
    let nonce = '';
    window.addEventListener(
      channel.HELLO,
      (event) => {
        nonce = (event as MessageEvent).lastEventId;
      },
      true,
    );
    const { end, heard } = connect();
    window.dispatchEvent(new MessageEvent(nonce, { ports: [port2] as never }));
    end();
    port1.postMessage([['navigation', 'late']]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(heard).toEqual([]);
  });
});
