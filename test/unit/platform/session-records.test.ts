import { beforeEach, expect, it } from 'vitest';
import { worker } from '../record/worker-api';

// Behind the extension API, which it looks for when it loads.
const { SessionRecords } = await import('@/utils/platform/session-records');

beforeEach(() => {
  worker.session = { other: 1 };
});

it('gives back to a later life of the worker what an earlier one has written', async () => {
  const jobs = { 'localhost:3000': { tries: 1 }, b: { tries: 2 } };
  const first = new SessionRecords('files');
  expect(await first.read()).toEqual({});
  await first.write({ jobs, counts: { round: 3 } });
  expect(await new SessionRecords('files').read()).toEqual({ jobs, counts: { round: 3 } });
});

it('writes the entries that are others, takes away those that are gone, and leaves what is not its own', async () => {
  const records = new SessionRecords('files');
  const [stays, goes] = [{ of: 'stays' }, { of: 'goes' }];
  await records.write({ jobs: { stays, goes } });
  worker.session['files:jobs:stays'] = 'not written again';
  await records.write({ jobs: { stays, comes: { of: 'comes' } } });
  expect(worker.session).toEqual({
    other: 1,
    'files:jobs:stays': 'not written again',
    'files:jobs:comes': { of: 'comes' },
  });
});

it('takes away what an earlier life has left', async () => {
  await new SessionRecords('files').write({ jobs: { old: 1 } });
  const later = new SessionRecords('files');
  await later.read();
  await later.write({ jobs: {} });
  expect(worker.session).toEqual({ other: 1 });
});

it('writes everything that changed while it was writing in one go', async () => {
  const records = new SessionRecords('files');
  const jobs: Record<string, number> = {};
  const writes = Array.from({ length: 100 }, (_, index) => {
    jobs[`n${index}`] = index;
    return records.write({ jobs });
  });
  await Promise.all(writes);
  expect(Object.keys(worker.session)).toHaveLength(101);
  expect(new Set(writes).size).toBeLessThan(5);
});
