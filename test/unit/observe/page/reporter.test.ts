import { afterEach, describe, expect, it } from 'vitest';
import type { PageMessage } from '@/utils/model/page-message';
import { HELLO } from '@/utils/observe/page/handshake';
import { MAX_PER_SECOND, MAX_QUEUED } from '@/utils/observe/page/limits';
import type { Scope } from '@/utils/observe/page/realm';
import { openReporter, report, tellFault } from '@/utils/observe/page/reporter';
import { capture, fakeScope } from './fake-scope';
import { closePorts, meet, ports, untilDelivered } from './played-bridge';

afterEach(closePorts);

function setUp(scope = fakeScope()): Scope {
  capture(scope);
  openReporter();
  return scope;
}

describe('before the bridge is there', () => {
  it('holds back a bounded number of messages and counts the rest', async () => {
    const scope = setUp();
    for (let index = 0; index < MAX_QUEUED + 7; index += 1) report(() => ['navigation', `${index}`]);
    const heard = meet(scope);
    await untilDelivered(heard, MAX_QUEUED + 1);
    expect(heard).toHaveLength(MAX_QUEUED + 1);
    expect(heard[0]).toEqual(['navigation', '0']);
    expect(heard.at(-1)).toEqual(['dropped', 7]);
  });

  it('holds back a bounded amount of text', async () => {
    const scope = setUp();
    for (let index = 0; index < 9; index += 1) report(() => ['navigation', 'x'.repeat(250_000)]);
    const heard = meet(scope);
    await untilDelivered(heard, 5);
    expect(heard.map((message) => message[0])).toEqual([...Array(4).fill('navigation'), 'dropped']);
    expect(heard.at(-1)).toEqual(['dropped', 5]);
  });

  it('gives up when the page has loaded: nothing is built, and a later greeting gets no port', async () => {
    const scope = setUp();
    report(() => ['navigation', 'held back']);
    scope.dispatchEvent(new Event('load'));
    let built = 0;
    report(() => {
      built += 1;
      return undefined;
    });
    meet(scope);
    expect([built, ports.length]).toEqual([0, 0]);
  });

  it('ignores a greeting without a name and still meets the bridge after it', async () => {
    const scope = setUp();
    scope.dispatchEvent(new Event(HELLO));
    const heard = meet(scope);
    report(() => ['navigation', 'x']);
    await untilDelivered(heard, 1);
    expect(heard).toEqual([['navigation', 'x']]);
  });
});

describe('with the bridge', () => {
  it('lets no listener of the page see the greeting, and greets only once', () => {
    const scope = setUp();
    let seen = 0;
    scope.addEventListener(
      HELLO,
      () => {
        seen += 1;
      },
      true,
    );
    meet(scope);
    expect(seen).toBe(0);
    meet(scope);
    expect([seen, ports.length]).toEqual([1, 1]);
  });

  it('tells of a flood at once, builds none of it, and tells the rest with the next message', async () => {
    let time = 0;
    class Performance {
      now() {
        return time;
      }
    }
    const scope = setUp(fakeScope({ Performance, performance: new Performance() }));
    const heard = meet(scope);
    let built = 0;
    const make = (): PageMessage => {
      built += 1;
      return ['navigation', 'x'];
    };
    for (let index = 0; index < MAX_PER_SECOND + 50; index += 1) report(make);
    expect(built).toBe(MAX_PER_SECOND);
    time = 1_000;
    report(() => ['navigation', 'after']);
    await untilDelivered(heard, MAX_PER_SECOND + 3);
    expect(heard.slice(MAX_PER_SECOND)).toEqual([
      ['dropped', 1],
      ['dropped', 49],
      ['navigation', 'after'],
    ]);
  });
});

it('names a fault without the text of its error', async () => {
  const heard = meet(setUp());
  tellFault('fetch', new RangeError('may hold a value'));
  tellFault('fetch', 'thrown text');
  await untilDelivered(heard, 2);
  expect(heard).toEqual([
    ['fault', 'fetch', 'RangeError'],
    ['fault', 'fetch', 'string'],
  ]);
});
