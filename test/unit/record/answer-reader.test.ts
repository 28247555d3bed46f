import { describe, expect, it } from 'vitest';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { PanelBatch } from '@/utils/messages/protocol';
import type { FinishedRequest } from '@/utils/observe/devtools/finished-request';
import { AnswerReader, type AnswerShown, NO_ANSWERS, type Tally } from '@/utils/record/answer-reader';

const APP = 'https://app.example.test';
const PATIENCE = { timeout: 20_000 };

interface Sent {
  readonly url: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: object;
  readonly postData?: object;
}

function finished({
  url,
  body = '{}',
  headers = { referer: `${APP}/` },
  content = {},
  postData,
}: Sent): FinishedRequest {
  const list = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const entry = {
    startedDateTime: new Date(1_000).toISOString(),
    request: { method: postData ? 'POST' : 'GET', url, headers: list, ...(postData && { postData }) },
    response: { status: 200, headers: [], content: { size: body.length, mimeType: 'application/json', ...content } },
  };
  return { entry, body: async () => [body, ''] };
}

const page = (url: string): Sent => ({ url, headers: { 'sec-fetch-dest': 'document' }, body: '<p>', content: {} });

function reading({ watched = [APP], refuse = 0 } = {}) {
  const batches: PanelBatch[] = [];
  const shown: AnswerShown[] = [];
  const errors: unknown[] = [];
  const box: { tally: Tally; refusals: number } = { tally: NO_ANSWERS, refusals: refuse };
  let done: () => void = () => {};
  const reader = new AnswerReader({
    tabId: 3,
    watches: async (origin) => watched.includes(origin),
    send: async (batch) => {
      if (box.refusals-- > 0) throw new Error('the worker is gone');
      batches.push(batch);
    },
    looked: (found, tally) => {
      shown.push(...found);
      box.tally = tally;
      done();
    },
    failed: (error) => {
      errors.push(error);
      return null;
    },
  });
  /** Resolves when something was looked at, which need not be all. */
  const read = async (...requests: readonly FinishedRequest[]) => {
    const looked = new Promise<void>((resolve) => {
      done = resolve;
    });
    for (const request of requests) reader.add(request);
    await looked;
  };
  return { reader, read, batches, shown, errors, box };
}

describe('AnswerReader', () => {
  it('tells what an answer holds, and nothing raw', async () => {
    const { read, batches, shown, box } = reading();
    const token = sampleJwt({ sub: 'answer' });
    await read(finished({ url: `${APP}/oauth/token?state=1#x`, body: JSON.stringify({ access_token: token }) }));
    expect(batches[0]).toMatchObject({ tabId: 3, since: null });
    expect(batches[0]?.answers).toMatchObject([{ origin: APP, key: `${APP}/oauth/token`, isLeft: false }]);
    expect(batches[0]?.answers[0]?.candidates).toMatchObject([{ type: 'jwt', path: '$.access_token' }]);
    expect(shown).toMatchObject([{ method: 'GET', key: `${APP}/oauth/token` }]);
    expect(box.tally).toEqual({ ...NO_ANSWERS, read: 1 });
    expect(JSON.stringify([batches, shown])).not.toContain(token);
  });

  it('tells how an answer was asked for', async () => {
    const { read, batches } = reading();
    const secret = sampleJwt({ sub: 'asked' });
    const fields = { grant_type: 'refresh_token', client_id: 'spa-1234', refresh_token: secret };
    const form = Object.entries(fields).map(([name, value]) => ({ name, value }));
    const posts = [
      { text: `${new URLSearchParams(fields)}` },
      { params: form },
      { text: JSON.stringify({ page: 'two' }) },
    ];
    for (const postData of posts) await read(finished({ url: `${APP}/oauth/token`, postData }));
    const grant = { type: 'refresh_token', method: 'POST', client: 'spa-1234', verifier: false, secret: false };
    const told = batches.flatMap(({ answers }) => answers.map((one) => one.grant));
    expect(told).toEqual([grant, grant, undefined]);
    expect(JSON.stringify(batches)).not.toContain(secret);
  });

  it('never asks for a body that nobody watches', async () => {
    const { read, batches } = reading();
    const asked: string[] = [];
    const other = finished({ url: 'https://other.test/api', headers: { referer: 'https://other.test/' } });
    const spied = { ...other, body: async () => [`${asked.push('other')}`, ''] as const };
    await read(spied, finished({ url: `${APP}/api` }));
    await expect.poll(() => batches.flatMap(({ answers }) => answers), PATIENCE).toHaveLength(1);
    expect(asked).toEqual([]);
  });

  it('counts what cannot be read, and tells it as a gap but for pictures', async () => {
    const { read, batches, box } = reading();
    await read(
      finished({ url: `${APP}/large`, content: { size: 9_000_000 } }),
      finished({ url: `${APP}/gone`, body: '', content: { size: 5 } }),
      finished({ url: `${APP}/logo`, content: { mimeType: 'image/png' } }),
      finished({ url: `${APP}/api` }),
    );
    await expect.poll(() => box.tally, PATIENCE).toEqual({ ...NO_ANSWERS, read: 1, large: 1, gone: 1, kind: 1 });
    expect(batches.flatMap(({ answers }) => answers.map(({ isLeft }) => isLeft))).toEqual([true, true, false, false]);
  });

  it('has read all since the first document that was loaded under its eyes', async () => {
    const { read, batches } = reading();
    await read(finished({ url: `${APP}/before` }));
    await read(finished(page(`${APP}/`)), finished({ url: `${APP}/api` }));
    await expect.poll(() => batches.flatMap(({ answers }) => answers), PATIENCE).toHaveLength(3);
    expect(batches[0]?.since).toBeNull();
    expect(batches.at(-1)?.since).toBe(1_000);
  });

  it('takes the document in the tab for who asked, where nobody says', async () => {
    const { reader, read, batches } = reading();
    reader.navigated(`${APP}/login`);
    await read(finished({ url: 'https://api.vendor.test/v1', headers: {} }));
    expect(batches[0]?.answers).toMatchObject([{ origin: APP, key: 'https://api.vendor.test/v1' }]);
  });

  it('asks a worker again that went away, and says so when it does not come back', async () => {
    const again = reading({ refuse: 2 });
    await again.read(finished({ url: `${APP}/api` }));
    expect(again.batches).toHaveLength(1);
    expect(again.errors).toEqual([]);
    const never = reading({ refuse: 99 });
    await never.read(finished({ url: `${APP}/api` }));
    expect(never.errors).toHaveLength(1);
  });

  it('goes on after an answer that breaks', async () => {
    const { read, errors, batches } = reading();
    const broken: FinishedRequest = {
      entry: finished({ url: `${APP}/x` }).entry,
      body: () => Promise.reject(new Error()),
    };
    await read(broken, { entry: {}, body: broken.body }, finished({ url: `${APP}/api` }));
    await expect.poll(() => batches.flatMap(({ answers }) => answers), PATIENCE).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('says how many it lost where more come than it can hold', async () => {
    const { read, box, batches } = reading();
    await read(...Array.from({ length: 1_200 }, (_, index) => finished({ url: `${APP}/api/${index}` })));
    await expect.poll(() => box.tally.read + box.tally.many, PATIENCE).toBe(1_200);
    expect(box.tally.many).toBeGreaterThan(0);
    expect(batches.flatMap(({ answers }) => answers).filter(({ isLeft }) => isLeft)).toHaveLength(box.tally.many);
  });
});
