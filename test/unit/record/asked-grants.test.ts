import { beforeEach, expect, it } from 'vitest';
import type { Grant } from '@/utils/model/ledger';
import { AskedGrants } from '@/utils/record/asked-grants';

const URL = 'https://login.example.com/oauth/token';
const grant = (type: Grant['type']): Grant => ({ type, method: 'POST', client: null, verifier: false, secret: false });
const CODE = grant('authorization_code');
const RENEWAL = grant('refresh_token');
let grants: AskedGrants;
beforeEach(() => {
  grants = new AskedGrants();
});

it('gives an answer the request before it, once, and of its own endpoint', () => {
  expect(grants.answered(URL, 1)).toBeNull();
  grants.asked(URL, CODE, 2);
  expect(grants.answered(`${URL}/other`, 3)).toBeNull();
  expect(grants.answered(URL, 3)).toEqual(CODE);
  expect(grants.answered(URL, 4)).toBeNull();
  grants.asked(URL, RENEWAL, 5);
  expect(grants.answered(URL, 6)).toEqual(RENEWAL);
});

it('gives each of several answers what all of them were asked with, and none where that differs', () => {
  grants.asked(URL, RENEWAL, 1);
  grants.asked(URL, { ...RENEWAL }, 1);
  expect([grants.answered(URL, 2), grants.answered(URL, 2), grants.answered(URL, 2)]).toEqual([RENEWAL, RENEWAL, null]);
  for (const other of [CODE, null]) {
    grants.asked(URL, RENEWAL, 3);
    grants.asked(URL, other, 3);
    expect([grants.answered(URL, 4), grants.answered(URL, 4)]).toEqual([null, null]);
  }
  grants.asked(URL, CODE, 5);
  expect(grants.answered(URL, 6)).toEqual(CODE);
});

it('gives no answer the code of another one', () => {
  const first = { ...CODE, code: 'a' };
  for (const second of [{ ...CODE, code: 'b' }, CODE]) {
    grants.asked(URL, first, 1);
    grants.asked(URL, second, 1);
    expect([grants.answered(URL, 2), grants.answered(URL, 2)]).toEqual([CODE, CODE]);
  }
  grants.asked(URL, first, 1);
  grants.asked(URL, { ...first }, 1);
  expect([grants.answered(URL, 2), grants.answered(URL, 2)]).toEqual([first, first]);
});

it('waits a minute, and remembers fifty endpoints', () => {
  grants.asked(URL, CODE, 0);
  expect(grants.answered(URL, 60_001)).toBeNull();
  grants.asked(URL, RENEWAL, 60_002);
  expect(grants.answered(URL, 60_003)).toEqual(RENEWAL);
  for (let index = 0; index <= 50; index++) grants.asked(`${URL}/${index}`, CODE, 70_000);
  expect(grants.answered(`${URL}/0`, 70_001)).toBeNull();
  expect(grants.answered(`${URL}/1`, 70_001)).toEqual(CODE);
});
