// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fetchDetail } from '@/components/findings/LaterDetail';
import { playbooks } from '@/utils/remedy/playbooks';
import { hostileRisks, manyRisks, someRisks } from '../../fixtures/popup-states';
import { tab } from '../../fixtures/reports';
import { mount } from './mount';

beforeAll(() => fetchDetail(playbooks.keys()));

const watching = () => mount(tab('watching', { report: someRisks() }));
const rows = (popup: ReturnType<typeof mount>) => popup.all('.finding-row');

afterEach(() => {
  vi.useRealTimers();
});

describe('the list of findings', () => {
  it('is sorted by severity, then confidence', () => {
    const words = rows(watching()).map((row) => row.textContent?.split(',')[0]);
    expect(words).toEqual(['High', 'High', 'High', 'Medium', 'Low']);
  });

  it('is one tab stop that follows the arrows, Home and End', async () => {
    const popup = watching();
    const [first, second] = rows(popup);
    const stops = () => rows(popup).map((row) => row.tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1, -1]);
    first?.focus();
    await popup.press(first as Element, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    expect(stops()).toEqual([-1, 0, -1, -1, -1]);
    await popup.press(second as Element, 'End');
    expect(stops()).toEqual([-1, -1, -1, -1, 0]);
    await popup.press(document.activeElement as Element, 'ArrowDown');
    expect(stops()).toEqual([-1, -1, -1, -1, 0]);
    await popup.press(document.activeElement as Element, 'Home');
    expect(document.activeElement).toBe(first);
  });

  it('opens one finding at a time and tells its state', async () => {
    const popup = watching();
    const [first, second] = rows(popup);
    await popup.click(first as HTMLElement);
    expect(first?.getAttribute('aria-expanded')).toBe('true');
    expect(popup.root.querySelector(`#${first?.getAttribute('aria-controls')}`)).not.toBeNull();
    await popup.click(second as HTMLElement);
    expect(rows(popup).map((row) => row.getAttribute('aria-expanded'))).toEqual([
      'false',
      'true',
      'false',
      'false',
      'false',
    ]);
    expect(popup.all('.detail')).toHaveLength(1);
  });

  it('closes the detail with Escape, gives the focus back, and then closes the popup', async () => {
    const popup = watching();
    const [, second] = rows(popup);
    await popup.click(second as HTMLElement);
    popup.button('Copy fix').focus();
    await popup.press(document.activeElement as Element, 'Escape');
    expect(popup.all('.detail')).toEqual([]);
    expect(document.activeElement).toBe(second);
    expect(popup.calls).toEqual([]);
    await popup.press(second as Element, 'Escape');
    expect(popup.calls).toEqual([['close']]);
  });

  it('closes the detail with Escape from anywhere in the popup', async () => {
    const popup = watching();
    const [first] = rows(popup);
    await popup.click(first as HTMLElement);
    popup.button('Export').focus();
    await popup.press(popup.button('Export'), 'Escape');
    expect(popup.all('.detail')).toEqual([]);
    expect(document.activeElement).toBe(first);
  });

  it('closes an open menu with Escape and leaves the rest open', async () => {
    const popup = watching();
    await popup.click(popup.button('Export'));
    await popup.press(popup.root.querySelector('[role="menu"]') as Element, 'Escape');
    expect(popup.all('[role="menu"]')).toEqual([]);
    expect(document.activeElement).toBe(popup.button('Export'));
    expect(popup.calls).toEqual([]);
  });

  it('keeps what is open and where the focus is when the report changes', async () => {
    const popup = watching();
    const [, second] = rows(popup);
    await popup.click(second as HTMLElement);
    second?.focus();
    const report = someRisks();
    await popup.update(
      tab('watching', { report: { ...report, findings: report.findings.slice(0, 3), requestsWatched: 99 } }),
    );
    expect(popup.h1()).toBe('3 high risks on app.example.test');
    expect(popup.all('.detail')).toHaveLength(1);
    expect(document.activeElement).toBe(second);
  });

  it('moves the focus to the next tab stop when the focused finding is gone', async () => {
    const popup = watching();
    rows(popup)[0]?.focus();
    const report = someRisks();
    await popup.update(tab('watching', { report: { ...report, findings: report.findings.slice(1) } }));
    expect(document.activeElement?.className).toContain('finding-row');
  });

  it('announces a new verdict once it has stayed for two seconds, and not the first one', async () => {
    vi.useFakeTimers();
    const popup = watching();
    const said = () =>
      popup.root.querySelector('[role="status"].sr-only')?.textContent?.replace(/[\u2066-\u2069]/g, '');
    await act(() => void vi.advanceTimersByTime(5000));
    expect(said()).toBe('');
    const report = someRisks();
    await popup.update(tab('watching', { report: { ...report, findings: report.findings.slice(0, 1) } }));
    await act(() => void vi.advanceTimersByTime(1900));
    expect(said()).toBe('');
    await act(() => void vi.advanceTimersByTime(200));
    expect(said()).toBe('1 high risk on app.example.test');
  });

  it('draws a hundred findings and offers the rest', async () => {
    const popup = mount(tab('watching', { report: manyRisks(230) }));
    const total = Number(popup.h1()?.split(' ')[0]);
    expect(total).toBeGreaterThan(200);
    expect(rows(popup)).toHaveLength(100);
    await popup.click(popup.button('Show 100 more'));
    expect(rows(popup)).toHaveLength(200);
  });

  it('shows markup, controls and direction marks from a page as plain text', () => {
    const popup = mount(tab('watching', { report: hostileRisks() }));
    expect(popup.all('img')).toEqual([]);
    expect(popup.text()).toContain('<img src=x onerror=');
    expect(popup.text()).toContain('user\\u202etxt.nimda\\u2066');
    expect(popup.text()).not.toMatch(/\p{Cc}|[\u202a-\u202e]/u);
  });
});
