import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { targets, write } from '@/entrypoints/cli/output';

const folder = mkdtempSync(path.join(tmpdir(), 'tokenwitness-output-'));
afterAll(() => rmSync(folder, { recursive: true }));

const where = (formats: string[], output: string | null) => Object.fromEntries(targets({ formats, output }, folder));

describe('where reports go', () => {
  it('is report.json in the current folder for json, and the terminal for pretty', () => {
    expect(where(['json', 'pretty'], null)).toEqual({ json: path.join(folder, 'report.json') });
    expect(where([], null)).toEqual({});
  });

  it('is standard output only for a dash', () => {
    expect(where(['json'], '-')).toEqual({ json: null });
    expect(where(['pretty'], '-')).toEqual({ pretty: null });
  });

  it('is the file that was named', () => {
    expect(where(['json'], 'out/x.json')).toEqual({ json: path.join(folder, 'out/x.json') });
    expect(where(['pretty'], 'x.txt')).toEqual({ pretty: path.join(folder, 'x.txt') });
    expect(where(['pretty', 'json'], 'x.json')).toEqual({ json: path.join(folder, 'x.json') });
  });

  it('is one file per format in a folder, existing or written with a slash', () => {
    const both = (dir: string) => ({ json: path.join(dir, 'report.json'), pretty: path.join(dir, 'report.txt') });
    expect(where(['json', 'pretty'], 'new/')).toEqual(both(path.join(folder, 'new')));
    expect(where(['json', 'pretty'], '.')).toEqual(both(folder));
  });

  it('is made where it does not exist, and a fault in one sentence where it cannot be', () => {
    const file = path.join(folder, 'a/b/report.json');
    write(file, '{}');
    expect(readFileSync(file, 'utf8')).toBe('{}');
    expect(() => write(path.join(file, 'below.json'), '{}')).toThrow(/could not be written/);
  });
});
