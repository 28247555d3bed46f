import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { githubToken, opaque } from '@/utils/demo/credentials';
import { sample } from '@/utils/lib/sample';
import { investigated } from './read-texts';

const HOUR = 3_600_000;
const FROM = Date.UTC(2026, 4, 4, 9);
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const [old, other, admin] = [1, 2, 3].map((n) => sample('AKIA', 16, ALPHABET, n)) as [string, string, string];
const time = (hours: number) => new Date(FROM + hours * HOUR).toISOString();

/** An event of CloudTrail, as a user of an account makes it. */
const aws = (hours: number, eventName: string, key: string, part: object = {}, userName = 'ada') => ({
  ...{ eventVersion: '1.09', eventTime: time(hours), eventSource: 'iam.amazonaws.com', eventName, readOnly: false },
  ...{ sourceIPAddress: '203.0.113.7', userAgent: 'aws-cli/2.17', recipientAccountId: '123456789012' },
  userIdentity: { type: 'IAMUser', accountId: '123456789012', accessKeyId: key, userName },
  ...part,
});
const call = (hours: number, key: string, userName?: string) =>
  aws(hours, 'GetObject', key, { eventSource: 's3.amazonaws.com', readOnly: true }, userName);
const update = (hours: number, status: string, part: object = {}) =>
  aws(
    hours,
    'UpdateAccessKey',
    admin,
    {
      requestParameters: { userName: 'ada', accessKeyId: old, status },
      ...part,
    },
    'root-of-it',
  );
const create = (hours: number, made: string) =>
  aws(
    hours,
    'CreateAccessKey',
    admin,
    {
      requestParameters: { userName: 'ada' },
      responseElements: { accessKey: { accessKeyId: made, userName: 'ada', status: 'Active' } },
    },
    'root-of-it',
  );
const lines = (...rows: readonly object[]) => `${rows.map((one) => JSON.stringify(one)).join('\n')}\n`;
const document = (...rows: readonly object[]) => JSON.stringify({ Records: rows });

async function rulesOf(texts: Readonly<Record<string, string>>, part: Parameters<typeof investigated>[1] = {}) {
  const { anomalies, notJudged } = await investigated(texts, part);
  const found = anomalies.map(({ rule, token, severity }) => `${rule} ${severity} ${token}`);
  const blind = notJudged.filter(({ reason }) => reason.key.startsWith('unjudged_log_'));
  return { found, blind: blind.map(({ rule, tokens }) => `${rule} ${tokens}`) };
}

describe('the end of a key in CloudTrail', () => {
  it('is its deactivation, and a use that is answered after it is told', async () => {
    const { found, blind } = await rulesOf({ 'a.json': document(call(0, old), update(1, 'Inactive'), call(3, old)) });
    expect(found).toContain(`use-after-revocation critical aws:${old}`);
    expect(blind).toEqual(['use-after-logout 2', 'use-after-rotation 2', 'unexpected-origin 2']);
  });

  it('is its deletion, in whatever file and order it stands', async () => {
    const gone = aws(1, 'DeleteAccessKey', admin, { requestParameters: { userName: 'ada', accessKeyId: old } });
    const { found } = await rulesOf({ 'b.json': lines(call(3, old), call(0, old)), 'a.json': lines(gone) });
    expect(found).toContain(`use-after-revocation critical aws:${old}`);
  });

  it('is none where it was activated again, or was not allowed', async () => {
    const again = [call(0, old), update(1, 'Inactive'), update(2, 'Active'), call(3, old)];
    expect((await rulesOf({ 'a.json': lines(...again) })).found).toEqual([]);
    const refused = update(1, 'Inactive', { errorCode: 'AccessDenied' });
    const elsewhere = update(1, 'Inactive', { eventSource: 'other.amazonaws.com' });
    expect((await rulesOf({ 'a.json': lines(call(0, old), refused, elsewhere, call(3, old)) })).found).toEqual([]);
  });

  it('begins with another key of the same user, beside which it must not stay in use', async () => {
    const rotated = [call(0, old), create(1, other), call(2, other), call(3, old), call(24 * 9, old)];
    const texts = { 'a.json': lines(...rotated) };
    expect((await rulesOf(texts)).found).toContain(`rotation-incomplete medium aws:${old}`);
    expect((await rulesOf(texts, { tokens: [old] })).found).toContain(`rotation-incomplete medium aws:${old}`);
    const ofAnother = [call(0, old, 'bob'), create(1, other), call(24 * 9, old, 'bob')];
    expect((await rulesOf({ 'a.json': lines(...ofAnother) })).found.join()).not.toContain('rotation-incomplete');
  });

  it('is not told of keys that nobody asked for', async () => {
    const texts = { 'a.json': lines(call(0, old), update(1, 'Inactive'), call(3, old), call(4, other)) };
    expect((await rulesOf(texts, { tokens: [other] })).found).toEqual([]);
  });
});

describe('the end of a token in the audit log of GitHub', () => {
  const hashed = createHash('sha256').update(githubToken()).digest('base64');
  const event = (hours: number, action: string, part: object = {}) => ({
    ...{ '@timestamp': FROM + hours * HOUR, action, actor: 'ada', org: 'acme', actor_ip: '203.0.113.7', ...part },
  });
  const clone = (hours: number) => event(hours, 'git.clone', { hashed_token: hashed, token_id: 7, repo: 'acme/shop' });

  it('is found by the id that its uses had', async () => {
    const ended = event(1, 'personal_access_token.access_revoked', { token_id: 7 });
    const { found, blind } = await rulesOf({ 'a.json': lines(clone(0), ended, clone(3)) });
    expect(found.join()).toMatch(/use-after-revocation critical tw1_/);
    expect(blind).toEqual([
      'use-after-logout 1',
      'rotation-incomplete 1',
      'use-after-rotation 1',
      'unexpected-origin 1',
    ]);
  });

  it('is not what a token did to another one, whose id is not told', async () => {
    const byToken = event(1, 'personal_access_token.destroy', { token_id: 7, hashed_token: hashed });
    const another = event(1, 'personal_access_token.destroy', { token_id: 8 });
    expect((await rulesOf({ 'a.json': lines(clone(0), byToken, another, clone(3)) })).found).toEqual([]);
  });

  it('is taken back by a new authorisation', async () => {
    const rows = [event(1, 'org_credential_authorization.revoke', { token_id: 7 })];
    const back = event(2, 'org_credential_authorization.grant', { token_id: 7 });
    expect((await rulesOf({ 'a.json': lines(clone(0), ...rows, back, clone(3)) })).found).toEqual([]);
  });
});

describe('a logout in an access log', () => {
  const value = opaque(40);
  const row = (hours: number, path: string, part: object = {}) => ({
    ...{ time: time(hours), method: 'GET', host: 'api.shop.test', path, status: 200 },
    ...{ client: '203.0.113.7', authorization: `Bearer ${value}`, ...part },
  });
  const read = (...rows: readonly object[]) => rulesOf({ 'a.ndjson': lines(...rows) });

  it('ends the token it was sent with, unless it was refused', async () => {
    const out = (status: number) => row(1, '/auth/logout', { method: 'POST', status });
    const ended = await read(row(0, '/orders'), out(204), row(3, '/orders'));
    expect(ended.found.join()).toMatch(/use-after-logout critical tw1_/);
    expect(ended.blind).toEqual([
      ...['use-after-revocation 1', 'rotation-incomplete 1', 'use-after-rotation 1', 'unexpected-origin 1'],
    ]);
    expect((await read(row(0, '/orders'), out(403), row(3, '/orders'))).found.join()).not.toContain('logout');
    expect((await read(row(0, '/orders'), row(1, '/session-notes'), row(3, '/orders'))).found).toEqual([]);
  });

  it('does not end cookies, which browsers send on', async () => {
    const cookie = { authorization: '', cookie: `sid=${value}` };
    const rows = [row(0, '/', cookie), row(1, '/logout', cookie), row(3, '/', cookie)];
    const { found } = await read(...rows);
    expect(found).toEqual([]);
  });

  it('is a revocation where the address names the token', async () => {
    const named = row(1, `/oauth2/revoke?token=${value}`, { method: 'POST', authorization: '' });
    const { found, blind } = await read(row(0, '/orders'), named, row(3, '/orders'));
    expect(found.join()).toMatch(/use-after-revocation critical tw1_/);
    expect(blind).not.toContain('use-after-revocation 1');
  });
});
