import { beforeEach, expect, it } from 'vitest';
import { fingerprint, lies, token } from '@/utils/assess/example';
import type { Sighting } from '@/utils/model/ledger';
import { tabs } from './extension-api';
import { APP, naming } from './sources';

// Behind the extension API, which it looks for when it loads.
const { loggedOut } = await import('@/utils/record/logged-out');

const TAB = { tabId: 3, url: `${APP}/account` };
const named = { ...naming, fingerprint: (digest: string) => digest };
const known = (...sightings: Sighting[]) => ({
  tokens: [token(), token({ knownBy: 'use' }, 2)],
  sightings,
});
const removed = async (facts: ReturnType<typeof known>) =>
  (await loggedOut(TAB, 'example.com', facts, named)).flatMap((body) =>
    body.kind === 'removal' ? `${body.location.surface} ${body.location.key} ${body.fingerprint}` : [],
  );

beforeEach(() => {
  tabs.answer = () => ({ ok: true, reply: { digests: [], isWhole: true } });
});

it('keeps the word of the person, with the origin of the page', async () => {
  const bodies = await loggedOut(TAB, 'example.com', known(), named);
  expect(bodies).toEqual([
    expect.objectContaining({ kind: 'logout', how: 'person', site: 'example.com', origin: APP, method: '' }),
  ]);
});

it('gives back what the page holds no more, and leaves what it holds', async () => {
  const facts = known(lies('local-storage', 'auth'), lies('session-storage', 'copy'));
  expect(await removed(facts)).toEqual([
    `local-storage auth ${fingerprint(1)}`,
    `session-storage copy ${fingerprint(1)}`,
  ]);
  tabs.answer = () => ({ ok: true, reply: { digests: [fingerprint(1)], isWhole: true } });
  expect(await removed(facts)).toEqual([]);
});

it('takes no silence for an answer', async () => {
  const facts = known(lies('local-storage', 'auth'), lies('indexed-db', 'app/tokens/1'));
  tabs.answer = undefined;
  expect(await removed(facts)).toEqual([]);
  // Of a database that was not read whole an empty answer says nothing, and what is known by its use may not be found again.
  tabs.answer = () => ({ ok: true, reply: { digests: [], isWhole: false } });
  expect(await removed(known(lies('indexed-db', 'app/tokens/1')))).toEqual([]);
  expect(await removed(known(lies('local-storage', 'auth', { fingerprint: fingerprint(2) })))).toEqual([]);
});

it('asks for nothing of other origins', async () => {
  const elsewhere = lies('local-storage', 'auth', { origin: 'https://admin.example.com' });
  expect(await removed(known(elsewhere))).toEqual([]);
});
