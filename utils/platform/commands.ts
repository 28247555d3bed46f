import { browser } from './browser';

/** Calls back when a person presses the keys they gave a command; `tabId` is the tab in front. Call it in the worker's first tick. */
export function onCommand(name: string, callback: (tabId: number) => void): void {
  browser.commands?.onCommand.addListener((pressed, tab) => {
    if (pressed === name) callback(tab?.id ?? -1);
  });
}
