import { describe, expect, it } from 'vitest';
import { whereText } from '@/components/dashboard/where-text';
import { formatName } from '@/utils/export/format-name';
import { whereRows } from '@/utils/export/where-rows';
import type { PlaceInFile } from '@/utils/model/kept-file';
import type { Sighting, Use, Whereabouts } from '@/utils/model/ledger';
import { t } from '../../fixtures/translate';
import { fingerprint, sightingSeen, useSeen } from '../ledger/bodies';
import { imported, tokenInFile } from '../ledger/imported';

const NAME = fingerprint(1);

const sighting = (over: Partial<Sighting>): Sighting => {
  return { ...sightingSeen(1), firstSeen: 10, lastSeen: 20, removedAt: null, count: 2, ...over };
};
const use = (over: Partial<Use>): Use => {
  const { requestId: _, ...shape } = useSeen(1);
  return { ...shape, firstSeen: 30, lastSeen: 40, count: 3, ...over };
};

function kept(name: string, format: string, places: readonly PlaceInFile[], morePlaces = 0) {
  const { file, site, tokens } = imported(name, [tokenInFile(1, { places, morePlaces })]);
  const whole = { ...file, format, site, keptAt: 90, parts: 1, partsKept: 1, firstEntry: 1, lastEntry: 1 };
  return { file: whole, found: { ...tokens[0]!, site } };
}
const place = (surface: PlaceInFile['surface'], key: string, over: Partial<PlaceInFile> = {}): PlaceInFile => {
  return { surface, origin: '', key, path: '', count: 1, from: 50, to: 60, ...over };
};

const where: Whereabouts = {
  tokens: [],
  sightings: [
    sighting({ key: 'auth' }),
    sighting({ key: 'copy', path: '$.a', firstSeen: 5, removedAt: 22 }),
    sighting({ surface: 'source-map', key: 'app.js.map', site: 'other.test' }),
    sighting({ surface: 'session-storage', removedAt: 21 }),
  ],
  uses: [use({}), use({ template: '/me', frame: 'sub', lastSeen: 45 }), use({ destination: 'https://evil.test' })],
  files: [
    kept('access', 'combined', [place('request', 'GET /a', { count: 7 }), place('request', 'GET /b')], 40),
    kept('app', 'har', [place('request', 'GET /a'), place('response-body', 'POST /token')]),
    kept('tab', 'heap-snapshot', [place('heap', 'accessToken')]),
    kept('history', 'git-log', [
      place('commit', 'a.js', { inHead: true }),
      place('commit', 'b.js', { inHead: false }),
      place('commit', 'c.js', { inHead: false }),
    ]),
    kept('all', 'archive', [place('file', 'x.env'), place('request', 'GET /z')]),
  ],
};

describe('everywhere a token was seen', () => {
  const rows = whereRows(where, [], NAME);

  it('is one list, group after group', () => {
    expect(rows.map(({ group, site, file, surface, places }) => [group, site ?? file?.name, surface, places])).toEqual([
      ['live', 'shop.test', 'local-storage', ['auth', 'copy › $.a']],
      ['live', 'shop.test', 'session-storage', ['auth']],
      ['scripts', 'other.test', 'source-map', ['app.js.map']],
      ['requests', 'shop.test', 'request', ['GET /orders/{id}', 'GET /me (sub)']],
      ['requests', 'shop.test', 'request', ['GET /orders/{id}']],
      ['logs', 'access.log', 'request', ['GET /a', 'GET /b']],
      ['logs', 'all.log', 'request', ['GET /z']],
      ['har', 'app.log', 'request', ['GET /a']],
      ['har', 'app.log', 'response-body', ['POST /token']],
      ['memory', 'tab.log', 'heap', ['accessToken']],
      ['commits', 'history.log', 'commit', ['a.js']],
      ['commits', 'history.log', 'commit', ['b.js', 'c.js']],
      ['files', 'all.log', 'file', ['x.env']],
    ]);
  });

  it('says when, how often, and what is gone or only counted', () => {
    expect(rows[0]).toMatchObject({ from: 5, to: 20, count: 4, isGone: false });
    expect(rows[1]).toMatchObject({ isGone: true });
    expect(rows[3]).toMatchObject({ from: 30, to: 45, count: 6 });
    expect(rows[5]).toMatchObject({ count: 8, morePlaces: 40 });
    expect(rows.filter(({ surface }) => surface === 'commit').map(({ inHead }) => inHead)).toEqual([true, false]);
  });

  it('has what was read just now, unless the same file is kept', () => {
    const fresh = imported('fresh', [tokenInFile(1)]);
    const again = imported('access', [tokenInFile(1)]);
    const other = imported('other', [tokenInFile(2)]);
    const read = [fresh, again, other].map(({ file, tokens }) => ({ file, tokens }));
    const now = whereRows(where, read, NAME).filter(({ file }) => file?.keptAt === null);
    expect(now.map(({ file }) => file?.name)).toEqual(['fresh.log']);
  });

  it('can be copied as text, a line for each row, with nothing hidden in it', () => {
    const odd = { ...where, files: [kept('a\u202e\nb', 'ndjson', [place('request', 'GET\t/a')])] };
    const text = whereText(t, NAME, whereRows(odd, [], NAME));
    const lines = text.trimEnd().split('\n');
    expect(lines[0]).toBe(NAME);
    expect(lines).toHaveLength(1 + whereRows(odd, [], NAME).length);
    expect(lines[1]?.split('\t')).toEqual([
      'Live',
      'shop.test https://shop.test',
      'localStorage, auth, copy › $.a',
      '1970-01-01T00:00:00.005Z',
      '1970-01-01T00:00:00.020Z',
      '4',
    ]);
    expect(text).not.toMatch(/\u202e/);
  });

  it('names files by what they are', () => {
    expect([formatName(t, 'heap-snapshot'), formatName(t, 'combined'), formatName(t, 'of-tomorrow')]).toEqual([
      'heap snapshot',
      'Apache and nginx access log',
      'of-tomorrow',
    ]);
  });
});
