/** What of the extension API the worker's parts touch when nothing is asked of them: enough for the polyfill to load. */
export interface FakeTabs {
  /** Answers a message to a frame; undefined: no bridge listens. */
  answer: ((message: unknown) => unknown) | undefined;
}

export const tabs: FakeTabs = { answer: undefined };

const runtime = { id: 'tokenwitness' };
const sendMessage = async (_tabId: number, message: unknown) => {
  if (!tabs.answer) throw new Error('Could not establish connection. Receiving end does not exist.');
  return tabs.answer(message);
};
Object.assign(globalThis, { browser: { runtime, tabs: { sendMessage } }, chrome: { runtime, tabs: { sendMessage } } });
