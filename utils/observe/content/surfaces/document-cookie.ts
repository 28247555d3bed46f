/** The cookies a script can read here, as `document.cookie` gives them; throws where the document may not use cookies. */
export function readDocumentCookies(): readonly (readonly [name: string, value: string])[] {
  return document.cookie
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map(cookiePair);
}

/** Name and value at the beginning of a cookie's text. */
export function cookiePair(text: string): readonly [name: string, value: string] {
  const pair = (text.split(';', 1)[0] ?? '').trim();
  const equals = pair.indexOf('=');
  return equals < 0 ? ['', pair] : [pair.slice(0, equals), pair.slice(equals + 1)];
}
