const WIDTH = 100;
/** Keeps the words of one item together in `wrap`. */
export const TIED = '\u00a0';

/** Breaks at spaces so that no line but a single long word is over 100 characters. */
export function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((one) => indent + one.replaceAll(TIED, ' '));
}
