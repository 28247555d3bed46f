// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someRisks } from '../../fixtures/popup-states';
import { tab } from '../../fixtures/reports';

const CODE = '@/components/findings/FindingDetail';
const PATIENCE = { timeout: 20_000 };

let arrive: () => void;
let fail: (error: Error) => void;

beforeEach(() => {
  vi.resetModules();
  const there = new Promise<void>((resolve, reject) => {
    arrive = resolve;
    fail = reject;
  });
  // It may fail before anybody waits for it.
  there.catch(() => undefined);
  vi.doMock(CODE, async (original) => {
    await there;
    return original();
  });
});
afterEach(() => {
  vi.doUnmock(CODE);
});

/** A popup in which a row is pressed before the code of the detail is there. */
async function pressed(row: number) {
  const { mount } = await import('./mount');
  const popup = mount(tab('watching', { report: someRisks() }));
  const press = (index: number) => {
    const node = popup.all('.finding-row')[index] as HTMLElement;
    node.focus();
    return popup.click(node);
  };
  await press(row);
  const open = () => popup.all('.finding-row').map((node) => node.getAttribute('aria-expanded') === 'true');
  return { ...popup, press, open };
}

describe('the detail whose code comes later', () => {
  it('says in the place of the fix when its playbook cannot be had', async () => {
    arrive();
    vi.doMock('@/utils/remedy/load-playbooks', async (original) => ({
      ...(await original<object>()),
      loadPlaybooks: () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    }));
    const popup = await pressed(0);
    await expect.poll(popup.open, PATIENCE).toEqual([true, false, false, false, false]);
    expect(popup.all('.detail h4')).toHaveLength(5);
    expect(popup.root.querySelector('.detail [role="alert"]')?.textContent).toContain('Close this window');
    vi.doUnmock('@/utils/remedy/load-playbooks');
  });

  it('opens once it is there, whole, and leaves the focus where it is', async () => {
    const popup = await pressed(1);
    expect(popup.open()).toEqual([false, false, false, false, false]);
    expect(popup.all('.detail')).toEqual([]);
    arrive();
    await expect.poll(popup.open, PATIENCE).toEqual([false, true, false, false, false]);
    expect(popup.all('.detail h4')).toHaveLength(5);
    expect(document.activeElement).toBe(popup.all('.finding-row')[1]);
  });

  it('is that of the row that was pressed last', async () => {
    const popup = await pressed(0);
    await popup.press(2);
    arrive();
    await expect.poll(popup.open, PATIENCE).toEqual([false, false, true, false, false]);
  });

  it('is there at once where it was fetched before', async () => {
    arrive();
    const { fetchDetail } = await import('@/components/findings/LaterDetail');
    await fetchDetail(someRisks().findings.map(({ playbook }) => playbook));
    const popup = await pressed(0);
    expect(popup.all('.detail h4')).toHaveLength(5);
  });

  it('says so in its place when it cannot be had, and can be closed', async () => {
    const popup = await pressed(0);
    fail(new TypeError('Failed to fetch dynamically imported module'));
    await expect.poll(popup.open, PATIENCE).toEqual([true, false, false, false, false]);
    const detail = popup.root.querySelector(`#${popup.all('.finding-row')[0]?.getAttribute('aria-controls')}`);
    expect(detail?.querySelector('[role="alert"]')?.textContent).toContain('Close this window and open it again');
    await popup.press(0);
    expect(popup.all('.detail')).toEqual([]);
  });
});
