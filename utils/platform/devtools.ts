import { answerOf, callable } from './answer-of';
import { browser } from './browser';
import { native } from './native';

/** Adds a panel to the developer tools that this page was loaded for. */
export async function addPanel(title: string, icon: string, page: string): Promise<void> {
  await browser.devtools.panels.create(title, icon, page);
}

/** Id of the tab whose developer tools these are. */
export const inspectedTab = (): number => browser.devtools.inspectedWindow.tabId;

/** Address of the page in that tab, whether it is granted or not; empty where the tools do not tell. */
export async function inspectedUrl(): Promise<string> {
  try {
    const { inspectedWindow } = native().devtools;
    const answer = await answerOf((told) =>
      callable(inspectedWindow.eval).call(inspectedWindow, 'location.href', told),
    );
    const [url] = Array.isArray(answer) ? (answer as readonly unknown[]) : [answer];
    return typeof url === 'string' ? url : '';
  } catch {
    return '';
  }
}

/** Called back when another document is in that tab, with its address. */
export function onNavigated(callback: (url: string) => void): void {
  browser.devtools.network.onNavigated.addListener(callback);
}

/** Whether the tools are dark, which the system need not be. */
export const isDark = (): boolean => browser.devtools.panels.themeName === 'dark';

/** Firefox has an event, Chromium a single handler. */
export function onThemeChanged(callback: () => void): void {
  const panels = browser.devtools.panels as typeof browser.devtools.panels & {
    setThemeChangeHandler?(callback: () => void): void;
  };
  if (panels.setThemeChangeHandler) panels.setThemeChangeHandler(callback);
  else panels.onThemeChanged.addListener(callback);
}

export function reloadInspected(): void {
  native().devtools.inspectedWindow.reload({});
}

/** Firefox keeps the whole of it from panels. */
export const canAskForOrigins = (): boolean => browser.permissions !== undefined;
