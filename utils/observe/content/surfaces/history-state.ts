import { storedText } from '../stored-text';

/** What the page keeps with its place in the session history. */
export function readHistoryState(): readonly (readonly [key: string, value: string])[] {
  const { state } = history;
  return state === null ? [] : [['history.state', storedText(state).text]];
}
