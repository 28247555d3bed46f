import { expect, it } from 'vitest';
import type { TabReport } from '@/utils/messages/protocol';

const titles: string[] = [];
const nothing = async () => {};
const action = {
  setBadgeText: nothing,
  setBadgeBackgroundColor: nothing,
  setIcon: nothing,
  setTitle: async ({ title }: { readonly title: string }) => void titles.push(title),
};
const kept: Record<string, TabReport> = {};
const session = {
  set: async (values: Record<string, TabReport>) => void Object.assign(kept, values),
  get: async () => kept,
  remove: nothing,
};
const runtime = { id: 'tokenwitness' };
const i18n = { getMessage: (key: string) => key };
Object.assign(globalThis, {
  browser: { runtime, action, storage: { session }, i18n },
  chrome: { runtime, action, storage: { session }, i18n },
});

const tab = { tabId: 7, url: 'https://shop.test/', incognito: false };
const report = (state: TabReport['state']): TabReport => ({
  state,
  site: 'shop.test',
  origin: 'https://shop.test',
  patterns: [],
  report: null,
  error: null,
});

it('shows the report that was asked for last, also where an older one comes later', async () => {
  const { showLatest } = await import('@/utils/record/show-report');
  const late = Promise.withResolvers<TabReport>();
  const first = showLatest(tab, late.promise);
  await showLatest(tab, Promise.resolve(report('not-granted')));
  late.resolve(report('watching'));
  await first;
  expect(Object.values(kept).map(({ state }) => state)).toEqual(['not-granted']);
  expect(titles).toHaveLength(1);
  await showLatest(tab, Promise.resolve(report('watching')));
  expect(Object.values(kept).map(({ state }) => state)).toEqual(['watching']);
});
