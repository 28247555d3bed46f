/** The cookies a script can read here, as `document.cookie` gives them; throws where the document may not use cookies. */
export function readDocumentCookies(): readonly (readonly [name: string, value: string])[] {
  return document.cookie
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      return equals < 0 ? (['', pair] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const);
    });
}
