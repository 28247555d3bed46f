import { describe, expect, it } from 'vitest';
import { readConsole } from '@/utils/observe/node/surfaces/console-export';
import { all, noise, only, pieces } from '../pieces';

const token = noise(1);

describe('readConsole', () => {
  it('reads what Chrome saves: each message with the line that wrote it, over several lines', async () => {
    const text = `app.js:12 logged in ${token}\r\n  {\n   "a": 1 }\nhttps://app.example.com/vendor.js?v=${token}:3:7 hello\n(index):1 last`;
    const items = only(await all(readConsole(pieces(text, 9), 5)), 'text');
    expect(items.map(({ key, origin, text }) => [key, origin, text])).toEqual([
      ['app.js:12', '', `logged in ${token}\n  {\n   "a": 1 }`],
      ['vendor.js:3', 'https://app.example.com', 'hello'],
      ['(index):1', '', 'last'],
    ]);
    expect(items[0]).toMatchObject({ surface: 'console', at: 5, writer: { url: 'app.js', line: 12, column: 1 } });
  });

  it('reads what Firefox saves', async () => {
    const text = `17:36:12.123 signed in ${token} app.js:10:5\n17:36:13.001 no source\n`;
    const items = only(await all(readConsole(pieces(text), 5)), 'text');
    expect(items.map(({ key, text }) => [key, text])).toEqual([
      ['app.js:10', `signed in ${token}`],
      ['', 'no source'],
    ]);
  });

  it('says that objects are cut short', async () => {
    const rows = only(await all(readConsole(pieces('a.js:1 x'), 5)), 'covered');
    expect(rows.map(({ surface, state }) => [surface, state])).toEqual([['console', 'partly']]);
  });
});
