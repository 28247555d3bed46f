import { beforeEach, expect, it } from 'vitest';
import { worker } from './worker-api';

// After the API it is made for.
const { blockedAt, blocks, endBlock, startBlock } = await import('@/utils/record/acts/blocks');

const rule = (header: string) => ({ initiator: 'app.example.com', destination: 'https://api.example.com', header });
const of = (fingerprint: string) => ({ site: 'example.com', fingerprint });

beforeEach(() => {
  worker.session = {};
  worker.rules.clear();
});

it('keeps each of two that begin at once, with rules of its own, so that both can be lifted', async () => {
  await Promise.all([startBlock(of('one'), [rule('authorization')]), startBlock(of('two'), [rule('cookie')])]);
  expect(worker.rules.size).toBe(2);
  expect(await blockedAt('example.com')).toEqual(['one', 'two']);
  expect(await Promise.all([endBlock(of('one')), endBlock(of('two')), endBlock(of('one'))])).toEqual([
    true,
    true,
    false,
  ]);
  expect([worker.rules.size, await blocks()]).toEqual([0, []]);
});

it('replaces what the token was blocked by', async () => {
  await startBlock(of('one'), [rule('authorization'), rule('cookie')]);
  await startBlock(of('one'), [rule('cookie')]);
  expect(worker.rules.size).toBe(1);
  expect(await blockedAt('example.com')).toEqual(['one']);
});
