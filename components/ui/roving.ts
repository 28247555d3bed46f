const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Moves the focus among `items` for arrow keys, Home and End, and swallows the key. Gives the new index, or null when the
 * key is not one of these. `axis` says which arrows count; left and right swap in right-to-left text.
 */
export function rove(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  axis: 'vertical' | 'horizontal',
): number | null {
  const last = items.length - 1;
  const from = items.indexOf(event.target as HTMLElement);
  if (from < 0 || event.altKey || event.ctrlKey || event.metaKey) return null;
  const horizontal = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  let to: number;
  if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = last;
  else {
    const step = STEP[event.key];
    if (step === undefined || horizontal !== (axis === 'horizontal')) return null;
    const mirrored = horizontal && getComputedStyle(items[from] as HTMLElement).direction === 'rtl';
    to = Math.min(last, Math.max(0, from + (mirrored ? -step : step)));
  }
  event.preventDefault();
  items[to]?.focus();
  return to;
}
