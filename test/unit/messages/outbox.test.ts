import { describe, expect, it } from 'vitest';
import { Outbox } from '@/utils/messages/outbox';
import type { BridgeBatch, BridgeItem } from '@/utils/messages/protocol';

const gone = (key: string): BridgeItem => ({ kind: 'gone', at: 1, surface: 'local-storage', key });
const keys = (batch: BridgeBatch) => batch.items.map((item) => (item.kind === 'gone' ? item.key : ''));
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('Outbox', () => {
  it('sends what came in one turn as one batch, and waits for the answer before the next', async () => {
    const batches: BridgeBatch[] = [];
    const answers: (() => void)[] = [];
    const outbox = new Outbox(
      'b',
      (batch) => {
        batches.push(batch);
        return new Promise((resolve) => answers.push(() => resolve({ acked: batch.seq })));
      },
      () => true,
    );
    outbox.push(gone('a'));
    outbox.push(gone('b'));
    await until(() => batches.length === 1);
    outbox.push(gone('c'));
    await Promise.resolve();
    expect(batches.map(keys)).toEqual([['a', 'b']]);
    answers[0]!();
    await until(() => batches.length === 2);
    expect(batches.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(keys(batches[1]!)).toEqual(['c']);
  });

  it('sends the same batch with the same number again until the worker has answered', async () => {
    const batches: BridgeBatch[] = [];
    const outbox = new Outbox(
      'b',
      (batch) => {
        batches.push(batch);
        return batches.length < 3 ? Promise.reject(new Error('worker stopped')) : Promise.resolve({ acked: batch.seq });
      },
      () => true,
    );
    outbox.push(gone('a'));
    await until(() => batches.length === 3);
    expect(batches.map(({ seq }) => seq)).toEqual([1, 1, 1]);
    expect(batches.map(keys)).toEqual([['a'], ['a'], ['a']]);
  });

  it('takes an answer to an older batch for no answer', async () => {
    const seen: number[] = [];
    const outbox = new Outbox(
      'b',
      async ({ seq }) => {
        seen.push(seq);
        return { acked: seen.length === 1 ? 0 : seq };
      },
      () => true,
    );
    outbox.push(gone('a'));
    await until(() => seen.length === 2);
    expect(seen).toEqual([1, 1]);
  });

  it('drops what waits and says so once where the worker takes no more', async () => {
    const batches: BridgeBatch[] = [];
    let over = 0;
    const outbox = new Outbox(
      'b',
      async (batch) => {
        batches.push(batch);
        return { acked: batch.seq === 1 ? 1 : null };
      },
      () => true,
      () => over++,
    );
    outbox.push(gone('a'));
    await outbox.busy();
    expect([batches.length, over]).toEqual([1, 0]);
    for (let i = 0; i < 450; i++) outbox.push(gone(`b${i}`));
    await outbox.busy();
    outbox.push(gone('c'));
    outbox.hurry();
    await outbox.busy();
    expect([batches.length, over]).toEqual([2, 1]);
  });

  it('falls silent once the extension is gone', async () => {
    let alive = true;
    let sent = 0;
    const outbox = new Outbox(
      'b',
      async () => {
        sent++;
        alive = false;
        throw new Error('context invalidated');
      },
      () => alive,
    );
    outbox.push(gone('a'));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(sent).toBe(1);
  });
});

describe('an outbox whose document goes', () => {
  it('sends all that waits at once and in order, and keeps the numbers when it goes on', async () => {
    const batches: BridgeBatch[] = [];
    let answers = false;
    const outbox = new Outbox(
      'b',
      async (batch) => {
        batches.push(batch);
        if (!answers) throw new Error('worker stopped');
        return { acked: batch.seq };
      },
      () => true,
    );
    outbox.push(gone('a'));
    await until(() => batches.length === 1);
    for (let i = 0; i < 250; i++) outbox.push(gone(`b${i}`));
    batches.length = 0;
    outbox.hurry();
    expect(batches.map(({ seq, acked, items }) => [seq, acked, items.length])).toEqual([
      [1, 0, 1],
      [2, 0, 200],
      [3, 0, 50],
    ]);
    const hurried = [...batches];
    answers = true;
    outbox.push(gone('c'));
    await until(() => batches.some(({ seq }) => seq === 4));
    for (const { seq, items } of batches) {
      const first = hurried.find((batch) => batch.seq === seq);
      if (first) expect(items).toEqual(first.items);
    }
    const last = batches.find(({ seq }) => seq === 4)!;
    expect([keys(last), last.acked]).toEqual([['c'], 3]);
  });

  it('tells once that the extension is gone, and takes nothing any more', async () => {
    let orphaned = 0;
    let sent = 0;
    const outbox = new Outbox(
      'b',
      async () => {
        sent++;
        throw new Error('context invalidated');
      },
      () => false,
      () => orphaned++,
    );
    outbox.push(gone('a'));
    await until(() => orphaned === 1);
    outbox.push(gone('b'));
    outbox.hurry();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([orphaned, sent]).toEqual([1, 0]);
  });
});
