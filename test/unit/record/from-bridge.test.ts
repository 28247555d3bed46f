import { describe, expect, it } from 'vitest';
import type { BridgeItem } from '@/utils/messages/protocol';
import type { EntryBody } from '@/utils/model/ledger';
import { DocumentRecorder } from '@/utils/record/document-recorder';
import { type BridgeContext, fromBridge } from '@/utils/record/from-bridge';
import { fromRequest } from '@/utils/record/from-request';
import { PassingRecorder } from '@/utils/record/passing-recorder';
import { APP, memory, naming, opaque, sent, token, VENDOR } from './sources';

const SITE = 'example.com';

/** Two halves as in the product: what a document's recorder emits goes through `fromBridge` into a ledger. */
function path(unseen: BridgeContext['unseen'] = async (uses) => uses) {
  const store = memory();
  let seq = 0;
  const open = () => {
    let items: BridgeItem[] = [];
    const recorder = new DocumentRecorder(APP, (item) => items.push(item));
    const flush = async () => {
      const batch = items;
      items = [];
      seq += 1;
      const lying = async () => (await store.site(SITE)).sightings;
      const known = async () => new Set((await store.site(SITE)).tokens.map(({ fingerprint }) => fingerprint));
      const context = { site: SITE, origin: APP, frame: 'top', batch: `b.${seq}`, lying, unseen, known } as const;
      await store.append(await fromBridge(batch, context, naming));
    };
    return { recorder, flush, push: (item: BridgeItem) => items.push(item) };
  };
  return { open, facts: () => store.site(SITE), append: (bodies: readonly EntryBody[]) => store.append({ bodies }) };
}

const look = (recorder: DocumentRecorder, entries: readonly (readonly [string, string])[]) =>
  [...recorder.snapshot('local-storage', entries, true)].length;

describe('fromBridge', () => {
  it('keeps a sighting under the origin that the browser names, whatever the item says', async () => {
    const { open, facts } = path();
    const { recorder, flush, push } = open();
    const items: BridgeItem[] = [];
    new DocumentRecorder('https://forged.test', (item) => items.push(item)).wrote(
      'local-storage',
      'auth',
      token(1),
      null,
      true,
    );
    for (const item of items) push(item);
    recorder.failed('fetch', 'TypeError');
    await flush();
    expect((await facts()).sightings.map(({ origin, key }) => `${origin} ${key}`)).toEqual([`${APP} auth`]);
  });

  it('takes the place in an inline script for the line that wrote it, by the name of the script', async () => {
    const { open, facts } = path();
    const { recorder, flush } = open();
    const placing = (start: number) => ({ at: { line: 2, column: start } });
    const text = { surface: 'inline-script', key: 'inline script 1', name: '', onlyTokens: false, hash: 1 } as const;
    for (const _ of recorder.read({ ...text, value: `const token = '${token(1)}';`, placing }));
    await flush();
    expect((await facts()).sightings.map(({ writer }) => writer)).toEqual([
      { url: 'inline script 1', line: 2, column: 15 },
    ]);
  });

  it('takes for removed what an earlier document saw and a later snapshot misses', async () => {
    const { open, facts } = path();
    const first = open();
    look(first.recorder, [
      ['auth', token(1)],
      ['other', token(2)],
    ]);
    await first.flush();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const second = open();
    look(second.recorder, [['other', token(2)]]);
    await second.flush();
    const { sightings } = await facts();
    expect(Object.fromEntries(sightings.map(({ key, removedAt }) => [key, removedAt !== null]))).toEqual({
      auth: true,
      other: false,
    });
  });

  it('keeps a leaf until its use proves it, at most firmly where the page alone saw that', async () => {
    const { open, facts } = path();
    const { recorder, flush } = open();
    look(recorder, [['box', opaque(1)]]);
    await flush();
    expect((await facts()).tokens).toEqual([]);
    const headers = [['Authorization', `Bearer ${opaque(1)}`]] as const;
    recorder.requested({ url: `${VENDOR}/collect`, method: 'POST', headers, at: Date.now(), witness: 'page' }, null);
    await flush();
    const { tokens, sightings, uses } = await facts();
    expect(tokens.map(({ confidence }) => confidence)).toEqual(['firm']);
    expect(sightings.map(({ key }) => key)).toEqual(['box']);
    expect(uses).toEqual([
      expect.objectContaining({ witness: 'page', destination: VENDOR, initiator: APP, status: null }),
    ]);
  });

  it("drops the page's word on a request of which the browser told", async () => {
    const { open, facts } = path(async () => []);
    const { recorder, flush } = open();
    const headers = [['Authorization', `Bearer ${opaque(1)}`]] as const;
    recorder.requested({ url: `${APP}/api`, method: 'GET', headers, at: Date.now(), witness: 'page' }, null);
    await flush();
    expect((await facts()).uses).toEqual([]);
  });

  it('keeps the line that sent a request of which the browser told, once', async () => {
    const { open, facts, append } = path(async () => []);
    const { recorder, flush } = open();
    const headers = [['Authorization', `Bearer ${opaque(1)}`]] as const;
    const request = { url: `${APP}/users/1`, method: 'GET', headers, at: Date.now(), witness: 'page' } as const;
    const line = { url: `${APP}/app.js`, line: 3, column: 7 };
    await append(fromRequest({ ...sent(), ...request, initiator: APP }, 'r1', naming));
    recorder.requested(request, line);
    recorder.requested(request, line);
    await flush();
    expect((await facts()).uses).toMatchObject([{ witness: 'browser', count: 1, callers: [line] }]);
  });

  describe('of an answer', () => {
    const URL = `${APP}/oauth/token`;
    const asking = (recorder: DocumentRecorder) => {
      const passing = new PassingRecorder(recorder, APP, () => true);
      return {
        ask: (fields: Record<string, string>, url = `${URL}?tenant=1`) =>
          passing.heard(['sent', 'request-body', 'POST', url, `${new URLSearchParams(fields)}`, ''], Date.now()),
        answer: (value: object) => {
          passing.heard(['text', 'response-body', URL, JSON.stringify(value), ''], Date.now());
          passing.finish();
        },
      };
    };

    it('tells how the document had asked for its tokens, known by form or by use', async () => {
      const { open, facts } = path();
      const { recorder, flush } = open();
      const { ask, answer } = asking(recorder);
      ask({ grant_type: 'authorization_code', client_id: 'spa-1234', code: opaque(8), code_verifier: opaque(9) });
      answer({ access_token: token(1), refresh_token: opaque(1) });
      ask({ grant_type: 'refresh_token', client_id: opaque(7), refresh_token: opaque(1) });
      answer({ access_token: token(2) });
      answer({ access_token: token(3) });
      const headers = [['Authorization', `Bearer ${opaque(1)}`]] as const;
      recorder.requested({ url: `${APP}/api`, method: 'GET', headers, at: Date.now(), witness: 'page' }, null);
      await flush();
      const { tokens, sightings } = await facts();
      const redeemed = expect.stringMatching(/^tw1_[\w-]{22}$/);
      const how = { type: 'authorization_code', method: 'POST', client: 'spa-1234', verifier: true, secret: false };
      const code = { ...how, code: redeemed };
      const client = expect.stringMatching(/^\[tw1_.{22}\]$/);
      const renewal = { type: 'refresh_token', method: 'POST', client, verifier: false, secret: false };
      const grants = tokens.map(({ fingerprint }) =>
        sightings
          .filter((one) => one.fingerprint === fingerprint && one.surface === 'response-body')
          .map(({ grant }) => grant),
      );
      expect(grants).toHaveLength(4);
      expect(grants).toEqual(expect.arrayContaining([[code], [code], [renewal], [undefined]]));
      for (const seed of [7, 8, 9]) expect(JSON.stringify(await facts())).not.toContain(opaque(seed).slice(0, 12));
    });

    it('tells nothing of it where another endpoint answers', async () => {
      const { open, facts } = path();
      const { recorder, flush } = open();
      const { ask, answer } = asking(recorder);
      ask({ grant_type: 'password', username: 'robin', password: opaque(8) }, `${VENDOR}/oauth/token`);
      answer({ access_token: token(1) });
      await flush();
      expect((await facts()).sightings.map(({ grant }) => grant)).toEqual([undefined]);
    });
  });

  describe('of a body', () => {
    const send = (recorder: DocumentRecorder, value: string, url = `${VENDOR}/collect`) => {
      const passing = new PassingRecorder(recorder, APP, () => true);
      const sending = { method: 'POST', url };
      passing.add({ surface: 'request-body', key: `POST ${url}`, value, at: Date.now(), writer: null, sending });
      passing.finish();
    };

    it('tells a token by form as seen there and as used, though the browser told of the request', async () => {
      const { open, facts } = path(async () => []);
      const { recorder, flush } = open();
      send(recorder, JSON.stringify({ session: { id_token: token(1) } }), `${VENDOR}/users/42`);
      await flush();
      const { sightings, uses } = await facts();
      expect(sightings).toEqual([
        expect.objectContaining({ surface: 'request-body', key: `POST ${VENDOR}/users/{id}`, count: 1 }),
      ]);
      const use = { channel: 'body', name: '$.session.id_token', destination: VENDOR, template: '/users/{id}' };
      expect(uses).toEqual([expect.objectContaining({ ...use, method: 'POST', witness: 'page', count: 1 })]);
    });

    it('tells an opaque value as used once its token is known, and keeps nothing of it before', async () => {
      const { open, facts } = path();
      const { recorder, flush } = open();
      send(recorder, JSON.stringify({ password: opaque(1) }));
      await flush();
      expect(await facts()).toMatchObject({ tokens: [], sightings: [], uses: [] });
      const headers = [['Authorization', `Bearer ${opaque(1)}`]] as const;
      recorder.requested({ url: `${APP}/api`, method: 'GET', headers, at: Date.now(), witness: 'page' }, null);
      await flush();
      send(recorder, JSON.stringify({ dump: opaque(1) }));
      await flush();
      const { tokens, uses } = await facts();
      expect(tokens).toHaveLength(1);
      expect(uses.map(({ channel, destination }) => `${channel} ${destination}`).sort()).toEqual([
        `authorization ${APP}`,
        `body ${VENDOR}`,
      ]);
    });

    it('sends the worker no preview of what may be a password', () => {
      const items: BridgeItem[] = [];
      const recorder = new DocumentRecorder(APP, (item) => items.push(item));
      send(recorder, `user=robin&password=${opaque(1)}`);
      expect(items).toEqual([expect.objectContaining({ kind: 'request' })]);
      expect(JSON.stringify(items)).toContain('"preview":""');
      expect(JSON.stringify(items)).not.toContain(opaque(1).slice(0, 3));
    });
  });
});
