import { needlesOf, piecesOf } from './profile/needles';

/** Named raw values. */
export type Values = Readonly<Record<string, string>>;

/** Characters of a secret that may stand together in a text; a preview shows four. */
const WINDOW = 9;

/**
 * Where raw values stand in texts, as `place: value (form)`: whole in any encoding, in any case, or nine characters of their
 * secret half in a row.
 */
export function rawIn(texts: Readonly<Record<string, string>>, values: Values): string[] {
  const found: string[] = [];
  for (const [place, text] of Object.entries(texts)) {
    const bytes = Buffer.from(text);
    const folded = text.toLowerCase();
    for (const [name, value] of Object.entries(values)) {
      const needle = [...needlesOf(value), ...piecesOf(value)].find((one) => bytes.includes(one.bytes));
      const part = needle ?? windowsOf(value).find((one) => folded.includes(one));
      if (part === undefined) continue;
      const at = typeof part === 'string' ? folded.indexOf(part) : bytes.indexOf(part.bytes);
      const around = typeof part === 'string' ? folded.slice(Math.max(0, at - 120), at + 60) : '';
      found.push(`${place}: ${name} (${typeof part === 'string' ? `part ${around}` : part.form})`);
    }
  }
  return found;
}

function windowsOf(value: string): string[] {
  const secret = value.slice(value.includes('.') ? value.lastIndexOf('.') + 1 : 0).toLowerCase();
  const windows: string[] = [];
  for (let at = 0; at + WINDOW <= secret.length; at += 1) windows.push(secret.slice(at, at + WINDOW));
  return windows;
}
