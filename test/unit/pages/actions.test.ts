import { afterEach, describe, expect, it, vi } from 'vitest';
import { report, tab } from '../../fixtures/reports';

const CODE = '@/utils/pages/export-report';
const send = vi.fn(async () => ({}));

vi.mock('@/utils/platform/browser', () => ({ browser: {} }));
vi.mock('@/utils/messages/client', () => ({ send }));

afterEach(() => {
  vi.doUnmock(CODE);
  vi.resetModules();
  send.mockClear();
});

async function actions() {
  const { actionsFor } = await import('@/utils/pages/actions');
  return actionsFor(7, { current: () => tab('watching', { report: report() }), refresh: async () => {} });
}

describe('an export whose code comes later', () => {
  it('says so when that cannot be had, and is not written down as made', async () => {
    vi.doMock(CODE, () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const { exportJson, exportMarkdown } = await actions();
    const missing = { key: 'popup_part_missing', values: [] };
    expect(await exportJson()).toEqual(missing);
    expect(await exportMarkdown()).toEqual(missing);
    expect(send).not.toHaveBeenCalled();
  });

  it('is saved and written down where it can', async () => {
    const saveJson = vi.fn();
    vi.doMock(CODE, () => ({ saveJson }));
    const { exportJson } = await actions();
    expect(await exportJson()).toBeNull();
    expect(saveJson).toHaveBeenCalledOnce();
    expect(send).toHaveBeenCalledWith('export/record', { tabId: 7, site: 'example.test', format: 'json' });
  });
});
