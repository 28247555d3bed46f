import { beforeEach, expect, it, vi } from 'vitest';
import { openDashboard } from '@/utils/record/open-dashboard';

const { openPage, tabOf } = vi.hoisted(() => ({ openPage: vi.fn(async () => {}), tabOf: vi.fn() }));
vi.mock('@/utils/platform/tabs', () => ({ openPage, tabOf }));
beforeEach(() => openPage.mockClear());

it('opens about the site of the tab', async () => {
  tabOf.mockResolvedValue({ tabId: 1, url: 'https://app.example.com/a?b=c', incognito: false });
  await openDashboard(1);
  expect(openPage).toHaveBeenCalledWith('dashboard.html#/tokens?site=example.com');
});

it('names no site of a private window, and none where there is no page', async () => {
  tabOf.mockResolvedValue({ tabId: 1, url: 'https://app.example.com/', incognito: true });
  await openDashboard(1);
  tabOf.mockResolvedValue(null);
  await openDashboard(1);
  expect(openPage.mock.calls).toEqual([['dashboard.html#/tokens'], ['dashboard.html#/tokens']]);
});
