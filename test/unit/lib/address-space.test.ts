import { describe, expect, it } from 'vitest';
import { isNearer, spaceOfAddress, spaceOfHost } from '@/utils/lib/address-space';

describe('spaceOfAddress', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.0.3', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['[::ffff:7f00:1]', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'private'],
    ['100.64.0.1', 'private'],
    ['fd00::1', 'private'],
    ['fe80::1%eth0', 'private'],
    ['::ffff:10.0.0.1', 'private'],
    ['64:ff9b::a00:1', 'private'],
    ['172.32.0.1', 'public'],
    ['93.184.216.34', 'public'],
    ['2606:2800:220:1:248:1893:25c8:1946', 'public'],
    ['64:ff9b::5db8:d822', 'public'],
  ])('%s is %s', (address, space) => {
    expect(spaceOfAddress(address)).toBe(space);
  });

  it.each(['', 'localhost', 'example.com', '1.2.3', '1.2.3.256', '1:2:3', '1::2::3', 'g::1', '1:2:3:4:5:6:7:8:9'])(
    '%j is no address',
    (text) => {
      expect(spaceOfAddress(text)).toBeNull();
    },
  );

  it('knows the names of this machine, and of no other name where it leads', () => {
    expect(spaceOfHost('localhost')).toBe('loopback');
    expect(spaceOfHost('app.localhost')).toBe('loopback');
    expect(spaceOfHost('10.0.0.1')).toBe('private');
    expect(spaceOfHost('router.lan')).toBeNull();
  });

  it('orders them from far to near', () => {
    expect(isNearer('private', 'public')).toBe(true);
    expect(isNearer('loopback', 'private')).toBe(true);
    expect(isNearer('public', 'public')).toBe(false);
    expect(isNearer('private', 'loopback')).toBe(false);
  });
});
