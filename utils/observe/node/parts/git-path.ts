const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/** A path as git writes it: in quotation marks with C's escapes where it has other characters than ASCII (core.quotePath). */
export function unquotedPath(text: string): string {
  if (!/^".*"$/.test(text)) return text;
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  for (const [, octal, letter, plain = ''] of text.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8) & 255);
    else if (letter !== undefined) bytes.push(ESCAPES[letter] ?? letter.charCodeAt(0));
    else bytes.push(...utf8.encode(plain ?? ''));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
