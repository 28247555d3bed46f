const LONGEST = 240;
const LONGEST_HOST = 36;
// Control characters, direction overrides and marks that make a text look like another one. The joiners U+200C and U+200D
// stay: Persian and Indic words need them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must become visible
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Text that came from a page, with what hides or reorders it written as `\u202e`; longer than 240 units it is cut. */
export function legible(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return cut.replace(HIDDEN, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same, walled off by Unicode isolates, for a place in the middle of a sentence. */
export function isolated(text: string): string {
  return `\u2068${legible(text)}\u2069`;
}

/** Host and port of an origin, or the text itself where it is none. */
export function hostOf(origin: string): string {
  return origin.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
}

/** A host that fits two lines. What is left out is the beginning: the end says whose it is. */
export function shortHost(host: string): string {
  return host.length <= LONGEST_HOST ? host : `…${host.slice(-LONGEST_HOST)}`;
}
