import { createHash, randomBytes } from 'node:crypto';
import { type IDBPDatabase, openDB } from 'idb';
import type { EntryBody, Sighting, Token, Use } from '@/utils/model/ledger';

// The ledger as version 1 laid it down, written out on its own: no store beside these five, no site beside the chain, no
// slot in the sightings. It must not change when the code does.

export function openVersionOne(name: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: 'seq' });
      for (const store of ['tokens', 'sightings', 'uses', 'meta']) database.createObjectStore(store);
    },
  });
}

interface Contents {
  readonly bodies: readonly (EntryBody | null)[];
  readonly tokens: readonly Token[];
  readonly sightings: readonly Sighting[];
  readonly uses: readonly Use[];
  readonly profileKey: Uint8Array;
}

export async function writeVersionOne(name: string, contents: Contents): Promise<void> {
  const database = await openVersionOne(name);
  const tx = database.transaction(['entries', 'tokens', 'sightings', 'uses', 'meta'], 'readwrite');
  let prev = sha256('tokenwitness ledger 1');
  let seq = 0;
  for (const body of contents.bodies) {
    seq += 1;
    const salt = randomBytes(16);
    const bodyHash = sha256(salt, sorted(body));
    const { at, kind } = body ?? { at: 1, kind: 'sighting' };
    const hash = sha256(sorted({ v: 1, seq, at, kind, bodyHash, prev }));
    const kept = body === null ? { salt: null, body } : { salt: salt.toString('base64url'), body };
    void tx.objectStore('entries').put({ seq, at, kind, prev, bodyHash, hash, ...kept });
    prev = hash;
  }
  void tx.objectStore('meta').put({ seq, hash: prev }, 'tip');
  void tx.objectStore('meta').put(contents.profileKey, 'profile-key');
  for (const row of contents.tokens) void tx.objectStore('tokens').put(row, [row.site, row.fingerprint]);
  for (const row of contents.sightings) {
    const { site, fingerprint, origin, surface, key, path } = row;
    void tx.objectStore('sightings').put(row, [site, fingerprint, origin, surface, key, path]);
  }
  for (const row of contents.uses) {
    const { site, fingerprint, method, destination, template, channel, name: field, frame, initiator, witness } = row;
    const key = [site, fingerprint, method, destination, template, channel, field, frame, initiator ?? '', witness];
    void tx.objectStore('uses').put(row, key);
  }
  await tx.done;
  database.close();
}

function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
