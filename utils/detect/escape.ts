const [U, X, PERCENT, BACKSLASH] = [117, 120, 37, 92];

/**
 * Characters of an escape's tail at `start`: 1 for `\n`, 2 for `%22`, 3 for `\x22`, 4 for `%2522`, 5 for `\u0022`; 0 where
 * none stands there.
 */
export function escapeTail(text: string, start: number): number {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (before === PERCENT) return text.startsWith('25', start) ? 4 : 2;
  if (before !== BACKSLASH) return 0;
  const letter = text.charCodeAt(start);
  return letter === U ? 5 : letter === X ? 3 : 1;
}

/** Whether an escape ends right before `at`. */
export function isAfterEscape(text: string, at: number): boolean {
  const back = (distance: number) => text.charCodeAt(at - distance);
  if (back(2) === BACKSLASH || back(3) === PERCENT) return true;
  if (back(5) === PERCENT && back(4) === 50 && back(3) === 53) return true;
  return (back(4) === BACKSLASH && back(3) === X) || (back(6) === BACKSLASH && back(5) === U);
}

const LONGEST = 5;

/** Characters of an escape's tail that a run at `start` has eaten: up to 4 of `\u0022`, 2 of `%22`; 0 where there are none. */
export function eatenEscape(text: string, start: number): number {
  for (let eaten = 1; eaten <= LONGEST; eaten++) if (isAfterEscape(text, start + eaten)) return eaten;
  return 0;
}
