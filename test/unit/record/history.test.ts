import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleChecked } from '@/utils/lib/sample-checked';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { Sighting } from '@/utils/model/ledger';
import type { Report } from '@/utils/model/report';
import type { GitFault } from '@/utils/observe/node/files/git';
import { gitHistory } from '@/utils/observe/node/git-history';
import { readInput } from '@/utils/observe/node/read-input';
import { Importer } from '@/utils/record/importer';
import { dayOf, Repository } from '../../fixtures/repository';

const NOW = Date.UTC(2026, 10, 1);
const github = sampleChecked('ghp_', 30);
const other = sampleChecked('ghp_', 30, undefined, undefined, 5);
const jwt = sampleJwt({ sub: 'robin', iat: NOW / 1000 - 60, exp: NOW / 1000 + 9e6 });

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.remove());

async function reportOf(items: AsyncIterable<unknown>): Promise<Report> {
  const importer = new Importer({ key: new Uint8Array(32).fill(7), now: () => NOW });
  importer.begin('app');
  for await (const item of items) await importer.add(item as Parameters<Importer['add']>[0]);
  importer.end();
  const { reports } = await importer.reports();
  expect(JSON.stringify(reports)).not.toContain(github);
  return reports[0] as Report;
}

const history = async (folder = repository.folder) => reportOf(await gitHistory(folder, NOW));

const saved = (text: string) =>
  reportOf(
    readInput({
      name: 'history.txt',
      at: NOW,
      isReadTwice: true,
      open: async function* () {
        yield Buffer.from(text);
      },
    }),
  );

const places = ({ sightings }: Report) =>
  sightings
    .map(({ key, path, firstSeen, inHead }: Sighting) => [key, placeIn(path), firstSeen, inHead])
    .sort((a, b) => Number(a[2]) - Number(b[2]));
/** Without the way within the text. */
const placeIn = (path: string) => path.replace(/( → \d+:\d+) → .*$/, '$1');
const covered = ({ coverage }: Report) => {
  const row = coverage.find(({ surface }) => surface === 'commit');
  return [row?.state, row?.reason?.key];
};

describe('the history of a repository', () => {
  it('tells by which commit a token came, where and when, and whether HEAD still has it', async () => {
    const first = repository.commit('Add settings', {
      'src/config.js': `// settings\nexport const key = '${github}';\n`,
    });
    const second = repository.commit('Add login', { 'src/login.js': `const token = '${other}';\n` });
    repository.commit('Move the key', { 'src/config.js': 'export const key = process.env.KEY;\n' });
    const report = await history();
    expect(places(report)).toEqual([
      ['src/config.js', `${first} → 2:21`, dayOf(0), false],
      ['src/login.js', `${second} → 1:16`, dayOf(1), true],
    ]);
    expect(report.findings.map(({ rule, message }) => [rule, message.key])).toEqual(
      expect.arrayContaining([
        ['secret-in-file', 'finding_secret_in_commit_alone'],
        ['secret-in-file', 'finding_secret_in_commit_and_head'],
      ]),
    );
    expect(covered(report)).toEqual(['inspected', undefined]);
  });

  it('reads what only a branch, a stash, a message or a detached HEAD has', async () => {
    repository.commit('Begin', { 'a.txt': 'nothing\n' });
    repository.git('checkout', '--quiet', '-b', 'try');
    const branch = repository.commit('Try', { 'try.env': `KEY=${github}\n` });
    repository.git('checkout', '--quiet', 'main');
    const message = repository.commit(`Use ${other} for now`);
    repository.git('checkout', '--quiet', '--detach');
    const detached = repository.commit('Detached', { 'b.txt': `token: ${jwt}\n` });
    expect(places(await history())).toEqual([
      ['try.env', `${branch} → 1:5`, dayOf(1), false],
      ['', `${message} → message → 1:5`, dayOf(2), false],
      ['b.txt', `${detached} → 1:8`, dayOf(3), true],
    ]);
  });

  it('tells of each path after a rename, and of what a merge alone put in', async () => {
    const first = repository.commit('Begin', { 'old.env': `KEY=${github}\n`, 'both.txt': 'one\n' });
    const renamed = repository.commit('Rename', { 'old.env': null, 'new.env': `KEY=${github}\n` });
    repository.git('checkout', '--quiet', '-b', 'side', 'HEAD~1');
    repository.commit('Side', { 'both.txt': 'side\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Main', { 'both.txt': 'main\n' });
    try {
      repository.git('merge', '--quiet', 'side');
    } catch {
      // The conflict that it is about.
    }
    const merge = repository.commit('Merge side', { 'both.txt': `main and side\nKEY=${other}\n` });
    expect(repository.git('rev-list', '--merges', '--all')).toContain(merge);
    expect(places(await history())).toEqual([
      ['old.env', `${first} → 1:5`, dayOf(0), true],
      ['new.env', `${renamed} → 1:5`, dayOf(1), true],
      ['both.txt', `${merge} → 2:5`, dayOf(4), true],
    ]);
  });

  it('reads odd names, other encodings, huge lines and several lines of one token, and counts binary files', async () => {
    const latin = Buffer.concat([Buffer.from('Schlüssel ', 'latin1'), Buffer.from(`${other}\n`)]);
    const filler = 'x = 1; '.repeat(700_000);
    const pem = `-----BEGIN ${'PRIVATE'} KEY-----\n${Buffer.from(
      Array.from({ length: 900 }, (_, i) => (i * 7919) % 251),
    )
      .toString('base64')
      .match(/.{64}/g)
      ?.join('\n')}\n-----END ${'PRIVATE'} KEY-----\n`;
    const commit = repository.commit('All of it', {
      'mit Leerzeichen/ключ "1".txt': latin,
      'dist/app.min.js': `${filler}const k='${github}';${filler}\n`,
      'key.pem': pem,
      'logo.png': Uint8Array.from({ length: 2_000 }, (_, index) => index % 7),
    });
    const report = await history();
    const found = places(report);
    expect(found).toEqual(
      expect.arrayContaining([
        ['mit Leerzeichen/ключ "1".txt', `${commit} → 1:11`, dayOf(0), true],
        ['dist/app.min.js', `${commit} → 1:${filler.length + 10}`, dayOf(0), true],
        ['key.pem', `${commit} → 1:1`, dayOf(0), true],
      ]),
    );
    expect(found).toHaveLength(3);
    expect(covered(report)).toEqual(['partly', 'coverage_history_binary_one']);
  });

  it('says that a history is empty, or cut', async () => {
    expect(covered(await history())).toEqual(['not-inspected', 'coverage_history_empty']);
    repository.commit('Early', { 'a.env': `KEY=${github}\n` });
    repository.commit('Late', { 'a.env': 'KEY=\n' });
    const clone = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-git-'));
    try {
      repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, path.join(clone, 'app'));
      const report = await history(path.join(clone, 'app'));
      expect(covered(report)).toEqual(['partly', 'coverage_history_shallow']);
      expect(report.sightings).toEqual([]);
    } finally {
      rmSync(clone, { recursive: true, force: true });
    }
  });

  it('refuses a folder that is no repository, and a machine without git', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'tokenwitness-none-'));
    const before = process.env.PATH;
    const fault = async (at: string) =>
      gitHistory(at, NOW).then(
        () => '',
        (error: GitFault) => error.code,
      );
    try {
      expect(await fault(folder)).toBe('not-a-repository');
      process.env.PATH = folder;
      expect(await fault(repository.folder)).toBe('no-git');
    } finally {
      process.env.PATH = before;
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('runs nothing that the repository names', async () => {
    const mark = path.join(repository.folder, 'ran');
    const script = path.join(repository.folder, 'run.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${mark}\ncat "$1"\n`);
    chmodSync(script, 0o755);
    repository.commit('Begin', { 'a.env': `KEY=${github}\n`, '.gitattributes': '*.env diff=odd\n' });
    for (const key of ['core.fsmonitor', 'core.pager', 'diff.external', 'diff.odd.textconv', 'diff.odd.command'])
      repository.git('config', key, script);
    for (const key of ['gpg.program', 'core.sshCommand']) repository.git('config', key, script);
    repository.git('config', 'log.showSignature', 'true');
    rmSync(mark, { force: true });
    expect((await history()).sightings).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
  });
});

describe('a log of git that was saved', () => {
  it.each([
    ['as git writes it', ['log', '-p']],
    [
      'the oldest first, with other dates and all of a commit',
      ['log', '-p', '--reverse', '--pretty=fuller', '--date=rfc'],
    ],
    ['of merges too, with statistics', ['log', '-p', '--cc', '--stat', '--all', '--date=unix']],
    ['with the whole of the files around', ['log', '-p', '-U1000', '--date=iso', '--decorate']],
  ])('is known by its content: %s', async (_how, args) => {
    const first = repository.commit('Add settings', { 'ö.js': `// settings\nexport const key = '${github}';\n` });
    repository.commit('More', { 'ö.js': `// settings\n\nexport const key = '${github}';\n` });
    repository.commit('Take it out', { 'ö.js': '--- a/gone\n+++ b/none\n' });
    expect(places(await saved(repository.git(...args)))).toEqual([['ö.js', `${first} → 2:21`, dayOf(0), undefined]]);
  });

  it.each([[[]], [['--reverse']]])('tells of the first commit of a value that came back (%j)', async (order) => {
    const first = repository.commit('Add', { 'a.env': `KEY=${github}\n` });
    repository.commit('Take it out', { 'a.env': 'KEY=\n' });
    repository.commit('Put it back', { 'a.env': `\nKEY=${github}\n` });
    const place = ['a.env', `${first} → 1:5`, dayOf(0)];
    expect(places(await saved(repository.git('log', '-p', ...order)))).toEqual([[...place, undefined]]);
    expect(places(await history())).toEqual([[...place, true]]);
  });

  it('tells of a token that is only seen to go', async () => {
    repository.commit('Add', { 'a.env': `\nKEY=${github}\n` });
    const last = repository.commit('Take it out', { 'a.env': '\n' });
    expect(places(await saved(repository.git('show')))).toEqual([
      ['a.env', `${last} → removed → 2:5`, dayOf(1), undefined],
    ]);
  });

  it('dates commits whose dates cannot be read by the file', async () => {
    repository.commit('Add', { 'a.env': `KEY=${github}\n` });
    const [place] = places(await saved(repository.git('log', '-p', '--date=relative')));
    expect(place?.[2]).toBe(NOW);
  });
});
