import Papa from 'papaparse';
import { sample } from '../../../lib/sample';
import { type Field, type FieldMap, FieldRow } from '../fields';
import { guessFields, isUseful } from '../guess-fields';
import { defineLines, type LogExamples, type Setup } from '../log-format';
import type { Row } from '../log-record';

const DELIMITERS = [',', ';', '\t', '|'];

/** CSV by RFC 4180 with a heading, also with semicolons, tabs or bars; which column is which is guessed by its name. */
export const format = defineLines({
  id: 'csv',
  isGeneric: true,
  sniff: ([heading = '']) => {
    const columns = cells(heading, delimiterOf(heading)) ?? [];
    return columns.length > 1 && isUseful(guessFields(columns, new Map()));
  },
  // An odd number of quotation marks: a cell goes on in the next line.
  opens: (line) => {
    let isOpen = false;
    for (let mark = line.indexOf('"'); mark >= 0; mark = line.indexOf('"', mark + 1)) isOpen = !isOpen;
    return isOpen;
  },
  reader,
});

function reader({ map, mapped }: Setup): (line: string) => Row {
  let delimiter = '';
  let places: readonly (readonly [Field, number])[] | null = null;
  return (line) => {
    if (places === null) {
      delimiter = delimiterOf(line);
      const columns = cells(line, delimiter) ?? [];
      const guessed: FieldMap = guessFields(columns, map);
      mapped(guessed);
      places = [...guessed].map(([field, column]) => [field, columns.indexOf(column)] as const);
      return [];
    }
    const found = cells(line, delimiter);
    if (found === null) return 'not-this-format';
    const row = new FieldRow();
    for (const [field, place] of places) row.set(field, found[place]);
    return row.record();
  };
}

/** The one that parts the heading most often. */
function delimiterOf(heading: string): string {
  const counts = DELIMITERS.map((one) => heading.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function cells(line: string, delimiter: string): readonly string[] | null {
  const { data, errors } = Papa.parse<string[]>(line.replace(/^\ufeff/, ''), { delimiter, newline: '\n' });
  return errors.length > 0 ? null : (data[0] ?? null);
}

export const examples = (): LogExamples => {
  const fingerprint = sample('tw1_', 22);
  const heading = 'timestamp,client_ip,method,url,status,user_agent,token';
  const row = `2025-10-10 13:55:36,203.0.113.7,GET,/orders/42,200,"curl ""8.5"", test",${fingerprint}`;
  const reads = {
    ...{
      at: Date.UTC(2025, 9, 10, 13, 55, 36),
      client: '203.0.113.7',
      method: 'GET',
      target: '/orders/42',
      status: 200,
    },
    tokens: [{ kind: 'value', of: '', value: fingerprint }] as const,
  };
  return {
    matches: [
      { rows: [heading, row], reads: { ...reads, agent: 'curl "8.5", test' } },
      { rows: [heading, row.replace('""8.5""', '\n')], reads: { ...reads, agent: 'curl \n, test' } },
      {
        rows: ['Time;Path;Token', `1760104536;/orders/42;${fingerprint}`],
        reads: { at: reads.at, target: '/orders/42' },
      },
    ],
    nearMisses: [
      ['id,name,price', '1,chair,20'],
      ['just a sentence, with a comma'],
      ['time,message', '1760104536,started'],
    ],
  };
};
