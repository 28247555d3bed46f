import { describe, expect, it } from 'vitest';
import { logName } from '@/utils/export/format-name';
import { LOG_ENVELOPES } from '@/utils/observe/logs/envelopes';
import { LOG_FORMATS } from '@/utils/observe/logs/formats';
import { examples as combined } from '@/utils/observe/logs/formats/combined';
import { examples as envoy } from '@/utils/observe/logs/formats/envoy-json';
import { LogReader } from '@/utils/observe/logs/log-reader';
import type { LogRecord } from '@/utils/observe/logs/log-record';
import { recogniseLog } from '@/utils/observe/logs/recognise-log';
import { t } from '../fixtures/translate';

const row = (examples: typeof combined) => examples().matches[0]?.rows.join('\n') ?? '';
const LOGS = [
  ['combined', row(combined)],
  ['envoy-json', row(envoy)],
] as const;

function read(text: string, wanted: string | null = null, size = Number.POSITIVE_INFINITY) {
  const records: LogRecord[] = [];
  const faults: unknown[] = [];
  const known = recogniseLog(text, true, LOG_FORMATS.get(wanted ?? '') ?? null);
  if (known !== null) {
    const setup = { head: known.head, map: new Map(), template: '', mapped: () => undefined };
    const reader = new LogReader(known, setup, {
      record: (record) => records.push(record),
      fault: (fault, place) => faults.push([fault, place]),
    });
    for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
    reader.end();
  }
  return { format: known?.format.id ?? null, envelope: known?.envelope?.id ?? null, records, faults };
}

describe.each([...LOG_ENVELOPES.values()])('$id', ({ id, examples }) => {
  it('has a name', () => expect(logName(t, { format: 'combined', envelope: id })).toMatch(/ in (?!import_)\S/));

  it.each(LOGS)('gives back a log of the format %s as it was', (format, inner) => {
    const bare = read(`${inner}\n`);
    expect(bare).toMatchObject({ format, envelope: null, faults: [] });
    expect(bare.records).toHaveLength(1);
    for (const match of examples(inner).matches) {
      for (const size of [Number.POSITIVE_INFINITY, 7])
        expect(read(`${match}\n`, null, size), match).toEqual({ ...bare, envelope: id });
      // A person may name what is within.
      expect(read(`${match}\n${match}\n`, format).records, match).toEqual([...bare.records, ...bare.records]);
    }
  });

  it('is not taken for what it is not', () => {
    for (const [, inner] of LOGS)
      for (const miss of examples(inner).nearMisses) expect(read(`${miss}\n`).envelope, miss).not.toBe(id);
  });

  it('tells lines that are none of its own, with their place', () => {
    const [, inner] = LOGS[0];
    const [match = ''] = examples(inner).matches;
    const { records, faults } = read(`${match}\n${match}\nno line of it\n\n${match}\n`);
    expect(records).toHaveLength(3);
    expect(faults).toEqual([['not-this-format', { line: 3 }]]);
  });
});

it('a line of many parts is cut where its end is missing, and bounded where it never ends', () => {
  const part = (log: string) => JSON.stringify({ log, stream: 'stdout', time: '2026-11-28T07:40:59Z' });
  const [, inner] = LOGS[0];
  expect(read(`${part(`${inner}\n`)}\n${part(inner)}\n`)).toMatchObject({ faults: [['cut', { line: 2 }]] });
  const long = `${part('x'.repeat(1_000_000))}\n`.repeat(6);
  const { records, faults } = read(`${part(`${inner}\n`)}\n${long}${part(`\n${inner}\n`)}\n`);
  expect(records).toHaveLength(2);
  expect(faults).toEqual([
    ['too-long', { line: 6 }],
    ['not-this-format', { line: 8 }],
  ]);
});
