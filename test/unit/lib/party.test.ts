import { expect, it } from 'vitest';
import { partyOf } from '@/utils/lib/party';

it.each([
  ['https://static.example.com/app.js', 'first'],
  ['https://cdn.vendor.io/sdk.js', 'third'],
  ['blob:null/1', null],
  ['', null],
])('the script %s is of the %s party', (url, party) => {
  expect(partyOf('example.com', url)).toBe(party);
});
