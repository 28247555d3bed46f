import { afterEach, expect, it } from 'vitest';
import { installPageHooks } from '@/utils/observe/page/install';
import { report } from '@/utils/observe/page/reporter';
import { wrap } from '@/utils/observe/page/wrap';
import { fakeScope } from './fake-scope';
import { closePorts, meet, untilDelivered } from './played-bridge';

afterEach(closePorts);

class Store {
  put(key: string): string {
    return `put ${key}`;
  }
}

it('tells of a surface that throws, installs the others, and throws nothing', async () => {
  const scope = fakeScope({ Store });
  installPageHooks(scope, [
    [
      'broken',
      () => {
        throw new TypeError('may hold a value');
      },
    ],
    ['whole', () => wrap(Store.prototype, 'put', (_self, result) => report(() => ['navigation', `${result}`]))],
    ['absent', () => wrap('Cache', 'put', () => {})],
  ]);
  const heard = meet(scope);
  expect(new Store().put('x')).toBe('put x');
  await untilDelivered(heard, 2);
  expect(heard).toEqual([
    ['fault', 'broken', 'TypeError'],
    ['navigation', 'put x'],
  ]);
  expect(() => installPageHooks({} as never, [])).not.toThrow();
});
