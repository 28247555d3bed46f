import { expect, it } from 'vitest';
import { APP, fingerprint, lies, login, sent, token } from '@/utils/assess/example';
import type { Sighting } from '@/utils/model/ledger';
import { clientOf, issuersOf } from '@/utils/record/acts/issuers';

const API = 'https://api.example.com';
const ID = 'https://id.example.com';
const own = token({ facts: { issuer: `${ID}/realms/shop` } });
const answer = (key: string, part: Partial<Sighting> = {}) =>
  lies('response-body', key, { witness: 'browser', ...part });
const none = { tokens: [own], sightings: [], uses: [], logins: [] };

it('asks who gave the token first, at the path that its claim names and then at the plain origin, and then who took it', () => {
  const facts = { ...none, sightings: [answer(`POST ${ID}/realms/shop/token`)], uses: [sent(API)] };
  expect(issuersOf(own, facts)).toEqual([`${ID}/realms/shop`, ID, API]);
});

it('asks nobody whom a claim alone names', () => {
  const elsewhere = token({ facts: { issuer: 'https://evil.test' } });
  const facts = { ...none, tokens: [elsewhere] };
  expect(issuersOf(elsewhere, { ...facts, sightings: [lies('local-storage', 'auth')] })).toEqual([]);
  expect(issuersOf(elsewhere, { ...facts, uses: [sent(API)] })).toEqual([API]);
});

it('takes the path from what came in the same answer, and from no other token that a page may have made up', () => {
  const opaque = token({}, 1);
  const id = token({ role: 'id', facts: { issuer: `${ID}/realms/shop` } }, 2);
  const madeUp = token({ facts: { issuer: `${ID}/attacker` } }, 3);
  const key = `POST ${ID}/token`;
  const facts = {
    ...none,
    tokens: [opaque, id, madeUp],
    sightings: [
      answer(key),
      answer(key, { fingerprint: id.fingerprint }),
      answer(key, { fingerprint: madeUp.fingerprint, witness: 'page' }),
      lies('local-storage', 'made-up', { fingerprint: madeUp.fingerprint }),
    ],
  };
  expect(issuersOf(opaque, facts)).toEqual([`${ID}/realms/shop`, ID]);
  const later = facts.sightings.with(2, answer(key, { fingerprint: madeUp.fingerprint, firstSeen: 1 }));
  expect(issuersOf(opaque, { ...facts, sightings: later })).toEqual([`${ID}/realms/shop`, ID]);
});

it('believes a page about its own origin, and about another where the browser saw a login come back from there', () => {
  const told = (key: string) => ({ ...none, sightings: [answer(key, { witness: 'page' })] });
  expect(issuersOf(own, told(`POST ${APP}/session`))).toEqual([APP]);
  const elsewhere = told(`POST ${ID}/realms/shop/token`);
  expect(issuersOf(own, elsewhere)).toEqual([]);
  const at = (destination: string, answered: number) => [login({ destination }, { answered })];
  expect(issuersOf(own, { ...elsewhere, logins: at(ID, 0) })).toEqual([]);
  expect(issuersOf(own, { ...elsewhere, logins: at('https://other.example.com', 1) })).toEqual([]);
  expect(issuersOf(own, { ...elsewhere, logins: at(ID, 1) })).toEqual([`${ID}/realms/shop`, ID]);
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
  expect(issuersOf(own, { ...none, uses })).toEqual([]);
});

it('proposes the client of the grant, and none that was redacted', () => {
  const grant = { type: 'authorization_code', method: 'POST', client: 'web', verifier: true, secret: false } as const;
  const facts = (client: string) => ({
    tokens: [own],
    sightings: [answer(`POST ${ID}/token`, { grant: { ...grant, client } })],
  });
  expect(clientOf(own, facts('web'))).toBe('web');
  expect(clientOf(own, facts('abc…xyz'))).toBe('');
  const claiming = token({ facts: { client: 'spa' } });
  expect(clientOf(claiming, { tokens: [claiming], sightings: [] })).toBe('spa');
});
