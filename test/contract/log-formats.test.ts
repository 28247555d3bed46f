import { describe, expect, it } from 'vitest';
import { formatName } from '@/utils/export/format-name';
import { LOG_FORMATS } from '@/utils/observe/logs/formats';
import type { LogExample, LogExamples, LogFormat } from '@/utils/observe/logs/log-format';
import { LogReader } from '@/utils/observe/logs/log-reader';
import type { LogRecord } from '@/utils/observe/logs/log-record';
import { recogniseLog } from '@/utils/observe/logs/recognise-log';
import { t } from '../fixtures/translate';

const modules = import.meta.glob<() => LogExamples>('/utils/observe/logs/formats/*.ts', {
  eager: true,
  import: 'examples',
});
const all = Object.entries(modules).map(([path, build]) => {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, ...build() };
});

function read(text: string, wanted: LogFormat | null = null) {
  const records: LogRecord[] = [];
  const faults: string[] = [];
  const known = recogniseLog(text, true, wanted);
  if (known !== null) {
    const setup = { head: known.head, map: new Map(), template: '', mapped: () => undefined };
    const reader = new LogReader(known, setup, {
      record: (record) => records.push(record),
      fault: (fault) => faults.push(fault),
    });
    reader.push(text);
    reader.end();
  }
  return { format: known?.format.id ?? null, records, faults };
}

const textOf = ({ rows }: Pick<LogExample, 'rows'>) => `${rows.join('\n')}\n`;

it('every format has a file of its name, examples and a name', () => {
  expect(all.length).toBeGreaterThanOrEqual(7);
  expect([...LOG_FORMATS.keys()].sort()).toEqual(all.map(({ id }) => id).sort());
  for (const id of LOG_FORMATS.keys()) expect(formatName(t, id), id).not.toBe(id);
});

describe.each(all)('$id', ({ id, matches, nearMisses }) => {
  it('has at least two matches and two near misses', () => {
    expect(matches.length).toBeGreaterThanOrEqual(2);
    expect(nearMisses.length).toBeGreaterThanOrEqual(2);
  });

  it('knows its own rows, and reads them whole', () => {
    for (const match of matches) {
      const { format, records, faults } = read(textOf(match));
      expect(format, match.rows.join('\n')).toBe(id);
      expect(faults.filter((fault) => fault !== 'other-event')).toEqual([]);
      expect(records).toHaveLength(1);
      expect(records[0]).toMatchObject(match.reads);
    }
  });

  it('reads the same with line breaks of Windows, and however the text is cut', () => {
    for (const match of matches) {
      const text = textOf(match);
      if (LOG_FORMATS.get(id)?.rows === 'lines' && match.rows.some((row) => row.includes('\n'))) continue;
      expect(read(text.replaceAll('\n', '\r\n')).records).toEqual(read(text).records);
    }
  });

  it('takes no near miss for its own', () => {
    for (const rows of nearMisses) expect(read(`${rows.join('\n')}\n`).format, rows.join('\n')).not.toBe(id);
  });

  it('reads a near miss without throwing where a person insists', () => {
    const format = LOG_FORMATS.get(id) ?? null;
    for (const rows of nearMisses) expect(() => read(`${rows.join('\n')}\n`, format)).not.toThrow();
  });
});
