import { afterEach, expect, it } from 'vitest';
import type { BridgeItem } from '@/utils/messages/protocol';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { type LateWatches, putWatches } from '@/utils/record/late-watches';
import { PassingRecorder as Real } from '@/utils/record/passing-recorder';
import { PassingRecorder } from '@/utils/record/passing-recorder.bridge';
import { APP, token } from './sources';

const recording = () => {
  const items: BridgeItem[] = [];
  const recorder = new DocumentRecorder(APP, (item) => items.push(item));
  const passing = new PassingRecorder(recorder, APP, () => false);
  const heard = (value: string) => passing.heard(['text', 'console', 'log', value, ''], 1);
  return { passing, heard, items };
};
const bring = () => putWatches({ PassingRecorder: Real } as unknown as LateWatches);

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'tokenwitnessWatches');
});

it('keeps what passes by for the reader, and says so until it came', () => {
  const { passing, heard, items } = recording();
  expect(passing.waits).toBe(false);
  heard(token(1));
  expect(passing.waits).toBe(true);
  bring();
  expect(passing.waits).toBe(false);
  passing.finish();
  expect(items.map(({ kind }) => kind)).toEqual(['seen']);
});

it('goes on saying so where there was more than it could keep', () => {
  const { passing, heard } = recording();
  for (let count = 0; count <= 500; count++) heard(`text number ${count}`);
  bring();
  passing.finish();
  expect(passing.waits).toBe(true);
});
