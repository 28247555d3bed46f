import { beforeEach, expect, it } from 'vitest';
import { worker } from './worker-api';

const { Carrying } = await import('@/utils/record/carrying');

const use = (fingerprint: string) => [{ kind: 'use' as const, site: 'example.com', fingerprint, incognito: false }];
const turn = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  worker.session = {};
});

it('gives what a request carried once, and nothing of another request', async () => {
  const carrying = new Carrying();
  await carrying.set('s.7.0', use('a'));
  await carrying.set('s.77.0', use('b'));
  expect(await carrying.take('s.70.0')).toEqual({ id: 's.70.0', carried: [] });
  expect(await carrying.take('s.7.0')).toEqual({ id: 's.7.0', carried: use('a') });
  expect((await carrying.take('s.7.0')).carried).toEqual([]);
  expect((await carrying.take('s.77.0')).carried).toEqual(use('b'));
});

it('knows the redirected request in the next life of the worker, which counts redirects anew', async () => {
  const before = new Carrying();
  await before.set('s.7.0', use('a'));
  await before.take('s.7.0');
  await before.set('s.7.1', use('a'));
  await turn();
  expect(await new Carrying().take('s.7.0')).toEqual({ id: 's.7.1', carried: use('a') });
});
