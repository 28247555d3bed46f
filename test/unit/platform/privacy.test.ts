import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { worker } from '../record/worker-api';

/** One life of the worker: it remembers what is in `storage.session`. */
async function life() {
  vi.resetModules();
  return import('@/utils/platform/privacy');
}

beforeEach(() => {
  vi.useFakeTimers();
  worker.session = {};
  worker.incognitoTabs.clear();
  worker.closedTabs.clear();
  worker.privateWindows = 0;
});
afterEach(() => void vi.useRealTimers());

const openPrivate = (tabId: number) => {
  worker.incognitoTabs.add(tabId);
  worker.privateWindows = 1;
};
const closePrivate = (tabId: number) => {
  worker.closedTabs.add(tabId);
  worker.privateWindows = 0;
};

describe('what must stay in memory', () => {
  it('is what the tabs of private windows do, and what belongs to no tab while one is open', async () => {
    const { isPrivateTab } = await life();
    expect([await isPrivateTab(1), await isPrivateTab(-1)]).toEqual([false, false]);
    openPrivate(2);
    expect([await isPrivateTab(1), await isPrivateTab(2), await isPrivateTab(-1)]).toEqual([false, true, true]);
  });

  it('is still what the tab did whose window has closed, in a later life of the worker as well', async () => {
    const { isPrivateTab, learnTab, tabClosed } = await life();
    await learnTab(2, true);
    closePrivate(2);
    await tabClosed(2);
    expect(await isPrivateTab(2)).toBe(true);
    expect(await (await life()).isPrivateTab(2)).toBe(true);
    vi.advanceTimersByTime(3_600_000);
    expect(await (await life()).isPrivateTab(2)).toBe(true);
  });

  it('is what comes from no tab or an unknown one for a minute after the last private window has closed', async () => {
    const { isPrivateTab, learnTab, tabClosed } = await life();
    await learnTab(2, true);
    vi.advanceTimersByTime(3_600_000);
    closePrivate(2);
    await tabClosed(2);
    worker.closedTabs.add(9);
    vi.advanceTimersByTime(30_000);
    expect([await isPrivateTab(-1), await isPrivateTab(9)]).toEqual([true, true]);
    expect(await (await life()).isPrivateTab(-1)).toBe(true);
    // A tab that is open can be asked.
    expect(await isPrivateTab(5)).toBe(false);
    vi.advanceTimersByTime(31_000);
    expect([await isPrivateTab(-1), await isPrivateTab(9)]).toEqual([false, false]);
  });

  it('is asked when a request goes, and the same for its answer', async () => {
    const { RequestPrivacy, tabClosed } = await life();
    const privacy = new RequestPrivacy();
    const request = { requestId: '7.0', tabId: -1, incognito: undefined };
    openPrivate(2);
    const asked = privacy.of(request);
    closePrivate(2);
    await tabClosed(2);
    vi.advanceTimersByTime(3_600_000);
    expect([await asked, await privacy.of(request)]).toEqual([true, true]);
    privacy.ended('7.0');
    expect(await privacy.of(request)).toBe(false);
    expect(await privacy.of({ ...request, requestId: '8.0', incognito: true })).toBe(true);
  });
});
