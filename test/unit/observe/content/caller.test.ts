import { expect, it } from 'vitest';
import { callerOf } from '@/utils/observe/content/caller';

it('finds the page script in a V8 stack, past our own frames', () => {
  const stack = [
    'Error',
    '    at Object.apply (chrome-extension://abc/content-scripts/page.js:1:200)',
    '    at save (https://app.test/static/app.js?v=3:1180:7)',
    '    at https://app.test/static/app.js:2:1',
  ].join('\n');
  expect(callerOf(stack)).toEqual({ url: 'https://app.test/static/app.js', line: 1180, column: 7 });
});

it('finds the page script in a SpiderMonkey stack', () => {
  const stack =
    'apply@moz-extension://abc/content-scripts/page.js:1:200\nsave@https://app.test/app.js:12:3\n@https://app.test/app.js:1:1\n';
  expect(callerOf(stack)).toEqual({ url: 'https://app.test/app.js', line: 12, column: 3 });
});

it('reads an inline script and an anonymous function', () => {
  expect(callerOf('Error\n    at http://localhost:3000/login:20:15')).toEqual({
    url: 'http://localhost:3000/login',
    line: 20,
    column: 15,
  });
});

it.each(['', 'Error', 'Error\n    at eval (<anonymous>)', '@'.repeat(10_000), `at ${'('.repeat(50_000)}`])(
  'gives null where no frame can be read (%#)',
  (stack) => {
    expect(callerOf(stack)).toBeNull();
  },
);
