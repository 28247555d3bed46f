import { MemoryStore } from '@/utils/ledger/memory-store';
import { sample } from '@/utils/lib/sample';
import { sampleJwt } from '@/utils/lib/sample-jwt';
import type { CookieAttributes } from '@/utils/model/surface';
import type { RequestSent, ResponseSeen } from '@/utils/observe/worker/request-watch';
import { namingUnder } from '@/utils/record/bodies';

export const naming = namingUnder(new Uint8Array(32).fill(7));
export const APP = 'https://app.example.com';
export const VENDOR = 'https://help.vendor.io';
export const token = (seed: number): string => sampleJwt({ sub: `user-${seed}` }, { alg: 'HS256' }, seed);
export const opaque = (seed: number): string => sample('', 40, undefined, seed);
export const memory = (): MemoryStore => new MemoryStore();

export const sent = (changes: Partial<RequestSent> = {}): RequestSent => ({
  requestId: '7.0',
  url: `${APP}/api/users/42`,
  method: 'GET',
  headers: [],
  type: 'xmlhttprequest',
  initiator: APP,
  tabId: 3,
  frameId: 0,
  incognito: false,
  at: 1_000,
  ...changes,
});

export const answered = (headers: ResponseSeen['headers'], changes: Partial<ResponseSeen> = {}): ResponseSeen => ({
  requestId: '7.0',
  url: `${APP}/login`,
  method: 'GET',
  headers,
  initiator: APP,
  type: 'xmlhttprequest',
  tabId: 3,
  incognito: false,
  at: 1_000,
  ...changes,
});

export const cookie = (changes: Partial<CookieAttributes> = {}): CookieAttributes => ({
  domain: 'app.example.com',
  hostOnly: true,
  path: '/',
  secure: true,
  httpOnly: false,
  sameSite: 'lax',
  expires: null,
  partitionKey: null,
  ...changes,
});
