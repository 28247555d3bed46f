import { defineNamed } from '../defined';
import { plausible } from '../fact-fields';

/** Milliseconds from the Gregorian calendar's first day to 1970. */
const GREGORIAN = 12_219_292_800_000;

/** Versions 1 and 6 count steps of 100 ns since October 1582, version 7 milliseconds since 1970. */
export const decoder = defineNamed(
  '*',
  /^(?:[\w.-]{0,40}[-_.])?(?<_a>[0-9a-f]{8})-(?<_b>[0-9a-f]{4})-(?<_v>[167])(?<_c>[0-9a-f]{3})-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  '',
  ({ _a, _b, _v, _c }) => {
    const count = Number(`0x${_v === '7' ? `${_a}${_b}` : _v === '6' ? `${_a}${_b}${_c}` : `${_c}${_b}${_a}`}`);
    return { kind: `UUIDv${_v}`, issuedAt: plausible(_v === '7' ? count : Math.floor(count / 10_000) - GREGORIAN) };
  },
);
