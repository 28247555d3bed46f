import { BASE64URL } from '../base64url';

/** Where its fields lie: after 43 random characters and an `A`, or after 86 and `AA` for a secret of 512 bits. */
const FORM = /^(?:[\w-]{43}A|[\w-]{86}AA)QJJQA[BC]([A-P])[\w-]([\w-]{4})/;

export interface CaskFields {
  readonly provider: string;
  /** Epoch milliseconds, UTC. */
  readonly issuedAt: number;
}

/** Provider and creation second of a CASK secret, null where the value is none; it has no checksum that can be told offline. */
export function caskFields(value: string): CaskFields | null {
  const [start, optional = 'A', provider = ''] = FORM.exec(value) ?? [];
  if (start === undefined) return null;
  const at = start.length + (optional.charCodeAt(0) - 65) * 4;
  if (value.slice(at, at + 2) !== 'AA' || value.length < at + 8) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = [...value.slice(at + 2, at + 8)].map(
    (digit) => BASE64URL.indexOf(digit),
  );
  if (month > 11 || day > 30 || hour > 23 || minute > 59 || second > 59) return null;
  return { provider, issuedAt: Date.UTC(2025 + year, month, day + 1, hour, minute, second) };
}

export const isCaskV1 = (value: string): boolean => caskFields(value) !== null;
