/** One line of the table. `wanted` and `met` are null where a figure is shown without a floor. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly wanted: string | null;
  readonly met: boolean | null;
}

export const shown = (name: string, measured: string): Figure => ({ name, measured, wanted: null, met: null });

export const atLeast = (name: string, value: number, floor: number, unit = '', detail = ''): Figure => ({
  name,
  measured: `${plain(value)}${unit}${detail && ` (${detail})`}`,
  wanted: `>= ${floor}${unit}`,
  met: value >= floor,
});

export const atMost = (name: string, value: number, ceiling: number, unit = '', detail = ''): Figure => ({
  name,
  measured: `${plain(value)}${unit}${detail && ` (${detail})`}`,
  wanted: `<= ${ceiling}${unit}`,
  met: value <= ceiling,
});

export const plain = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'wanted', 'verdict'],
    ...figures.map(({ name, measured, wanted, met }) => [
      name,
      measured,
      wanted ?? '-',
      met === null ? '-' : met ? 'met' : 'MISSED',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '));
  return lines.join('\n');
}
