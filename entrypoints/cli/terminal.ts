import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where a command speaks. `note` is for people (standard error), `print` for reports asked for on standard output. */
export interface Terminal {
  readonly colour: boolean;
  print(text: string): void;
  note(text: string): void;
  /** One line that replaces the one before it; nothing where no person watches. The empty string wipes it. */
  progress(text: string): void;
}

interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Voice {
  readonly quiet?: boolean;
  readonly colour?: boolean;
}

/**
 * Colour and progress only on a terminal; `NO_COLOR` (any value, no-color.org) takes the colour, `CI` the progress.
 * `quiet` silences notes and progress; faults are written past it.
 */
export function terminal({ stdout, stderr, env }: Streams, { quiet = false, colour = true }: Voice = {}): Terminal {
  const person = stderr.isTTY === true;
  const moving = person && !quiet && !env.CI;
  let shown = false;
  const wipe = () => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    colour: person && colour && !env.NO_COLOR,
    print(text) {
      wipe();
      stdout.write(text);
    },
    note(text) {
      wipe();
      if (!quiet) stderr.write(`${text}\n`);
    },
    progress(text) {
      if (!moving) return;
      wipe();
      if (text) stderr.write(text);
      shown = text !== '';
    },
  };
}

export type Paint = (style: Style, text: string) => string;

export const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? styleText(style, text, { validateStream: false }) : text;

/** Longest text of foreign origin shown whole, in UTF-16 code units. */
const LONGEST = 160;

/**
 * Every string in `value` made fit for a terminal: what would move the cursor, change colours, break lines or turn the
 * direction of writing becomes `�`, and the middle of what is longer than `longest` is cut. Reports quote what pages wrote.
 */
export function printable<T>(value: T, longest: number = LONGEST): T {
  if (typeof value === 'string')
    return shorten(value.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd'), longest) as T;
  if (Array.isArray(value)) return value.map((one) => printable(one, longest)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part, longest)])) as T;
}

const shorten = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest / 2)}…${text.slice(-longest / 2)}`;
