import { describe, expect, it } from 'vitest';
import type { FileState } from '@/utils/record/file-book';
import { jobName, versionNow } from '@/utils/record/file-wants';
import { nameOf } from '@/utils/record/inspect-file';

const NOTHING: FileState = { jobs: {}, done: {}, contents: {}, origins: {}, places: {}, spaces: {}, counts: {} };
const script = { site: 'example.com', kind: 'script', url: 'https://app.example.com/app.js' } as const;
const now = 1_000_000_000;

describe('versionNow', () => {
  it('leaves a validator as it is', () => {
    for (const version of ['etag "1"', 'last-modified yesterday', 'asked 7'])
      expect(versionNow(NOTHING, { ...script, version }, now)).toBe(version);
  });

  it.each(['', 'content-length 7'])('has "%s" hold for ten minutes, and no longer', (version) => {
    const first = versionNow(NOTHING, { ...script, version }, now);
    const read = { site: script.site, kind: script.kind, version: first, outcome: 'read', content: '' } as const;
    const done = { ...NOTHING, done: { [jobName(script)]: read } };
    expect(versionNow(done, { ...script, version }, now + 599_999)).toBe(first);
    expect(versionNow(done, { ...script, version }, now + 600_000)).not.toBe(first);
    expect(versionNow(done, { ...script, version: 'content-length 8' }, now)).not.toBe(first);
  });

  it('knows what is waiting, and what another site has had read', () => {
    const asked = { ...script, version: 'content-length 7' };
    const version = versionNow(NOTHING, asked, now);
    const job = { ...script, page: 'https://app.example.com', version, tries: 0 };
    expect(versionNow({ ...NOTHING, jobs: { [jobName(script)]: job } }, asked, now + 1)).toBe(version);
    const content = { version, hash: 1, found: [], outcome: 'read', inlineMap: null, map: null } as const;
    const contents = { [nameOf(script.kind, script.url)]: content };
    expect(versionNow({ ...NOTHING, contents }, { ...asked, site: 'shop.test' }, now + 1)).toBe(version);
  });
});
