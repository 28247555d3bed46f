/** The name of the window: it outlives the page, and the next site can read it. */
export function readWindowName(): readonly (readonly [key: string, value: string])[] {
  return window.name === '' ? [] : [['window.name', window.name]];
}
