import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '@/utils/lib/ip-address';
import { logTime } from '@/utils/lib/log-time';
import { LOG_FORMATS } from '@/utils/observe/logs/formats';
import { fill, lineTemplate } from '@/utils/observe/logs/line-template';
import type { LogExamples } from '@/utils/observe/logs/log-format';
import { LogReader } from '@/utils/observe/logs/log-reader';
import type { LogRecord } from '@/utils/observe/logs/log-record';
import { type Recognised, recogniseLog } from '@/utils/observe/logs/recognise-log';
import { LogUses } from '@/utils/record/from-log';
import { naming } from '../unit/record/investigation/read-texts';

const modules = import.meta.glob<() => LogExamples>('/utils/observe/logs/formats/*.ts', {
  eager: true,
  import: 'examples',
});
const formats = Object.entries(modules).map(([path, build]) => {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
  return { id, texts: build().matches.map(({ rows }) => `${rows.join('\n')}\n`) };
});

const FAULTS = ['not-this-format', 'not-json', 'no-time', 'no-request', 'too-long', 'cut', 'other-event'];

/** All that a format makes of a text in pieces of some length: records and stated faults, never anything else. */
function read(id: string, text: string, length = 997) {
  const known = recogniseLog(text.slice(0, 65_536), text.length <= 65_536, LOG_FORMATS.get(id) ?? null) as Recognised;
  const records: LogRecord[] = [];
  const faults: string[] = [];
  if (known === null) return { records, faults };
  const setup = { head: known.head, map: new Map(), template: '', mapped: () => undefined };
  const reader = new LogReader(known, setup, { record: (one) => records.push(one), fault: (one) => faults.push(one) });
  for (let at = 0; at < text.length; at += length) reader.push(text.slice(at, at + length));
  reader.end();
  for (const fault of faults) expect(FAULTS).toContain(fault);
  for (const { at, headers } of records) {
    expect(Number.isInteger(at)).toBe(true);
    expect(Array.isArray(headers)).toBe(true);
  }
  return { records, faults };
}

/** A text with a stretch of it cut out, doubled, or replaced by something else. */
const broken = (text: string) =>
  fc
    .tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.oneof(
        fc.string({ unit: 'binary-ascii', maxLength: 40 }),
        fc.constantFrom('"', '\\', '{', ']', '\n', '\t', '\0', 'null', '1e999', '__proto__'),
      ),
    )
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));

const UNITS = [
  'a',
  ' ',
  '"',
  '\\',
  '\\"',
  '[',
  '{',
  '{"a":',
  '" "',
  ',',
  ',"',
  '\t',
  ';',
  'a=b; ',
  ' - [',
  '%',
  '://',
  '(',
  '::',
  '1.',
];

describe.each(formats)('$id', ({ id, texts }) => {
  it('reads any text as records and faults', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary-ascii', maxLength: 300 }),
        fc.integer({ min: 1, max: 50 }),
        (text, length) => {
          read(id, text, length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads its own rows, broken anywhere, and what comes of them is a use or none', () => {
    const uses = new LogUses(naming);
    fc.assert(
      fc.property(fc.constantFrom(...texts).chain(broken), (text) => {
        for (const record of read(id, text).records)
          for (const { use } of uses.of(record)) expect(use.token).toMatch(/^(?:tw1_[\w-]{22}$|aws:|k8s:|k8s-user:)/);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same however the text is cut into pieces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.integer({ min: 1, max: 400 }), (text, length) => {
        expect(read(id, text, length)).toEqual(read(id, text));
      }),
      { numRuns: 20 },
    );
  });

  // Whatever is not linear would not end.
  it('comes to an end with long hostile rows', () => {
    const [text = ''] = texts;
    const uses = new LogUses(naming);
    for (const unit of UNITS) {
      const long = unit.repeat(200_000 / unit.length);
      const middle = Math.floor(text.length / 2);
      for (const row of [long, text.slice(0, middle) + long + text.slice(middle), text.trimEnd() + long])
        for (const record of read(id, `${text}${row}\n`, 65_536).records) uses.of(record);
    }
  });
});

describe('helpers of logs', () => {
  it('read any text as a time within a century, an address, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.ipV4(), fc.ipV6(), fc.date().map(String)), (value) => {
        const time = logTime(value);
        expect(time === null || (time > 9.7e11 && time < 4.2e12)).toBe(true);
        const address = canonicalAddress(String(value));
        if (address !== null) expect(canonicalAddress(address)).toBe(address);
      }),
    );
  });

  it('read a time in every form that logs write it in', () => {
    const ms = fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(ms, (at) => {
        const iso = new Date(at).toISOString();
        const second = Math.floor(at / 1000) * 1000;
        expect([logTime(iso), logTime(at), logTime(at / 1000), logTime(iso.replace('T', ' ').slice(0, -1))]).toEqual([
          at,
          at,
          at,
          at,
        ]);
        expect([logTime(`${at}000000`), logTime(iso.replace('Z', '+00:00'))]).toEqual([at, at]);
        const [, day, month, year, time] = /^\w+, (\d\d) (\w+) (\d+) ([\d:]+)/.exec(new Date(at).toUTCString()) ?? [];
        expect(logTime(`[${day}/${month}/${year}:${time} +0000]`)).toBe(second);
      }),
    );
  });

  it('fill any template from any line, or say that it does not fit', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (format, line) => {
        const template = lineTemplate(format);
        if (template !== null) fill(template, line);
      }),
    );
    expect(lineTemplate('$remote_addr$status')).toBeNull();
    expect(lineTemplate('no variable')).toBeNull();
  });
});
