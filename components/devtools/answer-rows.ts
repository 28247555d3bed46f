import type { AnswerShown } from './actions';

export interface AnswerRow {
  readonly id: string;
  readonly at: number;
  readonly method: string;
  readonly from: string;
  readonly type: string;
  readonly preview: string;
  readonly path: string;
}

/** What stands for a value in a redacted text, and is of no use to a reader. */
const MARKER = /\[sha256:[\w-]{43}\]/g;

/** One row per token, newest first, of those in which every word of the filter occurs. */
export function rowsOf(
  answers: readonly AnswerShown[],
  nameOf: (type: string) => string,
  filter: string,
): readonly AnswerRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = answers.flatMap(({ at, key, method, candidates }, index) =>
    candidates.map(({ type, preview, path, digest }) => ({
      id: `${index} ${digest} ${path}`,
      at,
      method,
      from: key.replace(MARKER, '{id}'),
      type: nameOf(type),
      preview,
      path: path.replace(MARKER, '{id}'),
    })),
  );
  return rows.reverse().filter(({ method, from, type, preview, path }) => {
    const text = [method, from, type, preview, path].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
