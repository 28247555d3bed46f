import { expect, it } from 'vitest';
import { fingerprint, lies, sent, token } from '@/utils/assess/example';
import { clientOf, issuersOf } from '@/utils/record/acts/issuers';

const API = 'https://api.example.com';
const ID = 'https://id.example.com';
const own = token({ facts: { issuer: `${ID}/realms/shop` } });
const answer = (key: string) => lies('response-body', key);

it('asks who gave the token first, at the path that a claim names, and then who took it', () => {
  const facts = { tokens: [own], sightings: [answer(`POST ${ID}/realms/shop/token`)], uses: [sent(API)] };
  expect(issuersOf(own, facts)).toEqual([`${ID}/realms/shop`, API]);
});

it('asks nobody whom a claim alone names', () => {
  const elsewhere = token({ facts: { issuer: 'https://evil.test' } });
  expect(issuersOf(elsewhere, { tokens: [elsewhere], sightings: [lies('local-storage', 'auth')], uses: [] })).toEqual(
    [],
  );
  expect(issuersOf(elsewhere, { tokens: [elsewhere], sightings: [], uses: [sent(API)] })).toEqual([API]);
});

it('asks nobody who refused it, of whom a page alone tells, or of whose name a part is hidden', () => {
  const hidden = 'https://id-0123456789ab.example.com';
  const uses = [
    sent(API, { status: 401 }),
    sent(API, { status: null }),
    sent(API, { witness: 'page' }),
    sent(hidden, { status: 200 }),
    sent(API, { fingerprint: fingerprint(2) }),
  ];
  expect(issuersOf(own, { tokens: [own], sightings: [], uses })).toEqual([]);
});

it('proposes the client of the grant, and none that was redacted', () => {
  const grant = { type: 'authorization_code', method: 'POST', client: 'web', verifier: true, secret: false } as const;
  const facts = (client: string) => ({
    tokens: [own],
    sightings: [{ ...answer(`POST ${ID}/token`), grant: { ...grant, client } }],
    uses: [],
  });
  expect(clientOf(own, facts('web'))).toBe('web');
  expect(clientOf(own, facts('abc…xyz'))).toBe('');
  const claiming = token({ facts: { client: 'spa' } });
  expect(clientOf(claiming, { tokens: [claiming], sightings: [], uses: [] })).toBe('spa');
});
