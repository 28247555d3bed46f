import { defineNamed } from '../defined';

/** No credential: the inner server's address, lowest byte first, and its port, bytes swapped. */
export const decoder = defineNamed(
  'session-cookie opaque-token',
  /^(?<_address>\d{6,10})\.(?<_port>\d{1,5})\.0000$/,
  '',
  ({ _address, _port }) => {
    const byte = (number: unknown, shift: number) => (Number(number) >>> shift) & 255;
    const address = [0, 8, 16, 24].map((shift) => byte(_address, shift)).join('.');
    return { kind: 'BIG-IP', host: `${address}:${byte(_port, 0) * 256 + byte(_port, 8)}` };
  },
);
