import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { PopupActions } from '@/components/popup/actions';
import { Popup } from '@/components/popup/Popup';
import type { TabReport } from '@/utils/messages/protocol';
import { recordingActions } from '../../fixtures/popup-actions';
import { NOW } from '../../fixtures/reports';
import { t } from '../../fixtures/translate';

/** Waits until promises that are already kept have been followed. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}

/** The popup in a document of its own, with the calls it made. `update` shows another report in the same popup. */
export function mount(report: TabReport, over: Partial<PopupActions> = {}) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const { actions, calls } = recordingActions(over);
  const update = (next: TabReport) =>
    act(() => render(<Popup report={next} t={t} now={NOW} actions={actions} />, root));
  void update(report);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    root,
    calls,
    update,
    all,
    text: () => root.textContent ?? '',
    h1: () => root.querySelector('h1')?.textContent?.replace(/[\u2066-\u2069]/g, ''),
    button: (name: string) => {
      const found = all('button').find((node) =>
        (node.getAttribute('aria-label') ?? node.textContent ?? '').startsWith(name),
      );
      if (!found)
        throw new Error(
          `no button ${name} among ${all('button')
            .map((node) => node.textContent)
            .join(', ')}`,
        );
      return found;
    },
    press: (node: Element, key: string) =>
      act(() => void node.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
    /** Presses, and waits until what it promised has been shown. */
    click: (node: HTMLElement) =>
      act(async () => {
        node.click();
        await settled();
      }),
    close: () => act(() => render(null, root)),
  };
}
