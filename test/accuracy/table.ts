/** Found of all, by group. */
export class Tally {
  readonly #groups = new Map<string, { all: number; found: number; wide: number; other: number }>();

  add(group: string, outcome: 'found' | 'wide' | 'other' | 'missed'): void {
    const counts = this.#groups.get(group) ?? { all: 0, found: 0, wide: 0, other: 0 };
    counts.all++;
    if (outcome !== 'missed') counts[outcome]++;
    this.#groups.set(group, counts);
  }

  /** Share found, wide regions counted as found; 1 of nothing. */
  recall(group: string): number {
    const counts = this.#groups.get(group);
    return counts ? (counts.found + counts.wide) / counts.all : 1;
  }

  get groups(): readonly string[] {
    return [...this.#groups.keys()];
  }

  lines(title: string): readonly string[] {
    const rows = [...this.#groups].sort(([a, some], [b, others]) => {
      const by = (some.found + some.wide) / some.all - (others.found + others.wide) / others.all;
      return by || (a < b ? -1 : 1);
    });
    return [
      '',
      `${title.padEnd(34)} recall   found   wide  other missed    all`,
      ...rows.map(([group, { all, found, wide, other }]) =>
        [
          group.padEnd(34),
          percent((found + wide) / all).padStart(7),
          ...[found, wide, other, all - found - wide - other, all].map((count) => String(count).padStart(6)),
        ].join(' '),
      ),
    ];
  }
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** 60 characters to each side; of the value its first four characters and its length, of other long runs the same. */
export function redacted(text: string, start: number, end: number): string {
  const short = (part: string) => part.replace(/[\w+/=-]{24,}/g, hidden).replace(/\s{1,40}/g, ' ');
  const before = short(text.slice(Math.max(0, start - 60), start));
  const value = hidden(text.slice(start, end).replace(/\s/g, ' '));
  return `${before}«${value}»${short(text.slice(end, end + 40))}`;
}

export const hidden = (value: string): string => `${value.slice(0, 4)}…(${value.length})`;
