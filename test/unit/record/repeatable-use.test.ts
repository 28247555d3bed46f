import { describe, expect, it } from 'vitest';
import { fingerprint, sent } from '@/utils/assess/example';
import { hideHost } from '@/utils/lib/hidden-host';
import { credentialHeader, repeatableUse } from '@/utils/record/acts/repeatable-use';

const API = 'https://api.example.com';
const ME = {
  method: 'GET',
  template: '/me',
  channel: 'authorization',
  name: 'authorization',
  scheme: 'bearer',
} as const;
const first = fingerprint(1);

describe('the request that is made once more with a token', () => {
  it('is the last one that read and was answered well', () => {
    const uses = [
      sent(API, { ...ME, template: '/old', lastSeen: 1, status: 200 }),
      sent(API, { ...ME, template: '/new', lastSeen: 2, status: 200 }),
      sent(API, { ...ME, template: '/refused', lastSeen: 3, status: 401 }),
    ];
    expect(repeatableUse(uses, first)?.template).toBe('/new');
    expect(repeatableUse(uses.slice(2), first)?.template).toBe('/refused');
  });

  it.each([
    ['writes', { method: 'POST' }],
    ['has an identifier in its path', { template: '/users/{id}' }],
    ['logs out', { template: '/auth/logout' }],
    ['would log out', { method: 'HEAD', template: '/signout' }],
    ['revokes', { template: '/oauth2/revoke' }],
    ['was cut', { template: '/a/long/…' }],
    ['holds a token in its path', { template: `/reset/${first}` }],
    ['went with a cookie', { channel: 'cookie' as const }],
    ['needs a proof of the app', { scheme: 'dpop' }],
    [
      'went to a host of which a part is hidden',
      { destination: hideHost('https://a1b2c3d4e5f6g7h8i9j0k1.api.example.com') },
    ],
    ['the page alone told of', { witness: 'page' as const }],
    ['carried another token', { fingerprint: fingerprint(2) }],
  ])('is none that %s', (_, part) => {
    expect(repeatableUse([sent(API, { ...ME, ...part })], first)).toBeNull();
  });

  it('carries the token under the name and scheme that the app used', () => {
    expect(credentialHeader(sent(API, ME), 'value')).toEqual(['authorization', 'Bearer value']);
    const named = sent(API, { ...ME, channel: 'header', name: 'x-api-key', scheme: '' });
    expect(credentialHeader(named, 'value')).toEqual(['x-api-key', 'value']);
  });
});
