import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Fault } from '@/entrypoints/cli/fault';
import { parseAudit } from '@/entrypoints/cli/options';
import { parseArguments } from '@/entrypoints/cli/program';
import { readRulesFile } from '@/entrypoints/cli/rules-file';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const name = path.join(folder, 'rules.json');
  writeFileSync(name, text);
  return name;
}

const faultOf = (name: string) => {
  try {
    readRulesFile(name);
    return null;
  } catch (error) {
    return error instanceof Fault ? error : null;
  }
};

it('reads the types and levels of a file, with a byte order mark or without', () => {
  const type = { id: 'acme-key', form: 'acme_ alnum{32}' };
  const text = JSON.stringify({ version: 1, types: [type], levels: { jwt: 'off' } });
  for (const start of ['', '\ufeff'])
    expect(readRulesFile(file(start + text))).toEqual({ types: [type], levels: { jwt: 'off' } });
});

it('tells every problem of a file, each in a line with its place', () => {
  const wrong = {
    version: 1,
    types: [
      { id: 'jwt', form: 'a' },
      { id: 'b', form: 'hex{40}' },
    ],
    levels: { c: 'off' },
  };
  const name = file(JSON.stringify(wrong));
  const lines = faultOf(name)?.message.split('\n') ?? [];
  expect(lines[0]).toBe(`The rules in ${name} cannot be used:`);
  expect(lines.slice(1).map((line) => line.split(':')[0]?.trim())).toEqual([
    'types[0].id',
    'types[1].form',
    'levels.c',
  ]);
  expect(lines.every((line, index) => index === 0 || /^ {2}\S+: .+\.$/.test(line))).toBe(true);
});

it('says where a file is no JSON, and when there is no file', () => {
  expect(faultOf(file('{\n  "version": 1,\n}'))?.message).toMatch(/\$: This is not JSON: look at line 3, column 1\.$/);
  expect(faultOf(path.join(folder, 'none.json'))?.message).toMatch(/none\.json could not be read: ENOENT/);
  expect(faultOf(folder)?.message).toMatch(/could not be read/);
});

it('is asked for with --rules, by audit and demo', () => {
  const audit = parseArguments(['audit', 'http://localhost', '--rules', 'own.json']);
  if (audit.command !== 'audit') throw new Error(audit.command);
  expect(parseAudit(audit.urls, audit.raw).rules).toBe('own.json');
  expect(parseArguments(['demo', '--rules', 'own.json'])).toMatchObject({ raw: { rules: 'own.json' } });
  expect(parseAudit(['http://localhost'], {}).rules).toBeNull();
});
