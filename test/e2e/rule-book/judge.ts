import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { audit } from '@/utils/engine';
import type { Report } from '@/utils/model/report';
import { findFiles, nothingLeftOut } from '@/utils/observe/node/files/find-files';
import { fileInput, readFiles } from '@/utils/observe/node/read-input';
import { Importer } from '@/utils/record/importer';
import type { FileStory, RuleCase } from './story';

const modules = import.meta.glob<RuleCase>('./*.ts', { eager: true, import: 'default' });

/** Every case by the id of its rule, which is its file name. */
export const cases: readonly (readonly [rule: string, RuleCase])[] = Object.entries(modules)
  .filter(([, one]) => one !== undefined)
  .map(([file, one]): [string, RuleCase] => [path.basename(file, '.ts'), one])
  .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What one rule says of what was seen, hardening too. */
export function findingsOf(rule: string, report: Report) {
  const { findings } = audit({ ...report, policy: { preset: 'pentest', rules: {} } });
  return findings.filter((finding) => finding.rule === rule);
}

/** Reads a file from disk as `scan` does. */
export async function reportOfFile({ name, text, site }: FileStory): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tw-rule-'));
  try {
    writeFileSync(path.join(folder, name), text());
    const importer = new Importer({ key: randomBytes(32) });
    importer.begin(name);
    for await (const found of findFiles(path.join(folder, name), nothingLeftOut()))
      for await (const { items } of readFiles(fileInput(found), () => {}))
        for await (const item of items) await importer.add(item);
    importer.end();
    const { reports, others } = await importer.reports([]);
    const report = reports.find((one) => one.site === site);
    if (report) return report;
    throw new Error(`no report of ${site}: ${[...reports.map((one) => one.site), ...others].join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
