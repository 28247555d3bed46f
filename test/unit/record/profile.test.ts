import { expect, it } from 'vitest';
import { renderGroup } from '@/entrypoints/cli/pretty-finding';
import { painter } from '@/entrypoints/cli/terminal';
import type { Reference } from '@/utils/detect/profile';
import { aboutProfile, sdkName, sdkSentences } from '@/utils/detect/sdk';
import { inspect } from '@/utils/engine';
import { sightingRow } from '@/utils/export/document';
import { cleanBody } from '@/utils/ledger/clean';
import { sightingAfter } from '@/utils/ledger/projections/sightings';
import { sample } from '@/utils/lib/sample';
import { namingUnder, pendingLeaf, sightingBody } from '@/utils/record/bodies';
import messages from '../../../public/_locales/en/messages.json';
import { finding, report, sighting, token } from '../cli/sample-report';

const naming = namingUnder(new Uint8Array(32).fill(7));
const random = (seed: number) => sample('', 32, undefined, seed);
const key = '@@auth0spajs@@::client::default::openid';
const value = JSON.stringify({ body: { access_token: random(1), other: random(2) } });
const seen = {
  site: 'shop.test',
  at: 1,
  location: { origin: 'https://shop.test', surface: 'local-storage', key, path: '$.body.access_token' },
  witness: 'bridge',
  writer: null,
  cookie: null,
} as const;

const ids = Object.keys(import.meta.glob('@/utils/detect/profiles/*.ts')).map((file) =>
  file.replace(/^.*\/|\.ts$/g, ''),
);

const references = import.meta.glob<Reference>('../../../utils/detect/profiles/*.ts', {
  eager: true,
  import: 'reference',
});

function bodyOf(withProfile: boolean) {
  const [candidate] = inspect({ surface: 'local-storage', key, value }).candidates;
  if (!candidate) throw new Error('nothing found');
  const { profile = '', ...plain } = candidate;
  return sightingBody(seen, withProfile ? { ...plain, profile } : plain, naming);
}

it('the layout goes from the engine into the ledger, its projection and the report', () => {
  const body = bodyOf(true);
  expect(cleanBody(body)?.body).toMatchObject({ sighting: { profile: 'auth0-spa' } });
  const placed = sightingAfter(undefined, body);
  expect(placed.profile).toBe('auth0-spa');
  expect(sightingRow(placed)).toMatchObject({ profile: 'auth0-spa' });
});

it('a leaf that waits for its use keeps the layout', () => {
  const [leaf] = inspect({ surface: 'local-storage', key, value }).leaves;
  expect(leaf && pendingLeaf(seen, leaf, naming).sighting.profile).toBe('auth0-spa');
});

it('entries from before have none, and learn it when the token is seen again', () => {
  const old = bodyOf(false);
  expect(cleanBody(old)?.canonical).not.toContain('profile');
  const placed = sightingAfter(undefined, old);
  expect(sightingRow(placed)).not.toHaveProperty('profile');
  expect(sightingAfter(placed, bodyOf(true)).profile).toBe('auth0-spa');
  expect(sightingAfter(sightingAfter(undefined, bodyOf(true)), old).profile).toBe('auth0-spa');
});

it('a body whose layout is no text is refused', () => {
  const body = bodyOf(true);
  expect(cleanBody({ ...body, sighting: { ...body.sighting, profile: { id: 1 } } })).toBeNull();
});

it('the command line names the SDK under the place', () => {
  const { key: at } = finding().location;
  const lines = (profile?: string) =>
    renderGroup(
      [finding()],
      report({
        tokens: [token()],
        sightings: [sighting({ key: at, ...(profile && { profile }) })],
        findings: [finding()],
      }),
      false,
      painter(false),
    ).join('\n');
  expect(lines('auth0-spa')).toContain('Layout: Auth0 SPA SDK (not the place it uses by default).');
  expect(lines('generic-names')).not.toContain('Layout');
  expect(lines('of-a-later-version')).toBe(lines());
});

it('every layout has a name, and a sentence for each note', () => {
  expect(ids).toHaveLength(77);
  for (const id of ids) {
    if (id !== 'generic-names') expect(sdkName(id)?.trim(), id).toBeTruthy();
    expect(references[`../../../utils/detect/profiles/${id}.ts`]?.source.trim(), id).toBeTruthy();
    for (const sentence of sdkSentences(id)) expect(messages, id).toHaveProperty(sentence.key);
  }
  const noted = ids.filter((id) => aboutProfile(id)?.hasNote).map((id) => `profile_${id.replaceAll('-', '_')}`);
  expect(Object.keys(messages).filter((name) => name.startsWith('profile_'))).toEqual(noted.sort());
});
