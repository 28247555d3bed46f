import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFiles, nothingLeftOut } from '@/utils/observe/node/files/find-files';
import { all } from '../pieces';

const root = mkdtempSync(path.join(tmpdir(), 'tokenwitness-find-'));
afterAll(() => rmSync(root, { recursive: true }));

const project = path.join(root, 'project');
for (const file of ['b.js', 'a/deep/x.json', 'node_modules/m/index.js', '.git/config', '.git/objects/aa/bb', '.env']) {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), 'x');
}
symlinkSync(project, path.join(project, 'a/loop'));
symlinkSync('/etc/hostname', path.join(project, 'link'));

const names = async (place: string, left = nothingLeftOut()) =>
  (await all(findFiles(place, left))).map(({ name }) => name);

describe('findFiles', () => {
  it('finds the files of a folder in order, without circles, dependencies and history, and counts what it left out', async () => {
    const left = nothingLeftOut();
    expect(await names(project, left)).toEqual([
      'project/.env',
      'project/.git/config',
      'project/a/deep/x.json',
      'project/b.js',
    ]);
    expect(left).toEqual({ links: 2, special: 0, dependencies: 1, versionControl: 1, unreadable: [] });
  });

  it('reads dependencies that are named', async () => {
    expect(await names(path.join(project, 'node_modules'))).toEqual(['node_modules/m/index.js']);
  });

  it('gives a file that is named by itself, and follows a link that is named', async () => {
    expect(await names(path.join(project, 'b.js'))).toEqual(['b.js']);
    expect(await names(path.join(project, 'a/loop'))).toContain('loop/b.js');
  });

  it.skipIf(process.getuid?.() === 0)('tells of a folder that may not be read', async () => {
    const closed = path.join(project, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0);
    const left = nothingLeftOut();
    await names(project, left);
    expect(left.unreadable).toEqual(['project/closed']);
    rmSync(closed, { recursive: true });
  });
});
