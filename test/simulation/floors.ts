/** What share of attacks a rule must tell: at all, and at medium or more, in per cent. */
export type Floor = readonly [told: number, alarmed: number];

/**
 * By rule, for weak, middle and strong attacks: what the judge reached on seeds 501 to 504, that no parameter was tuned on, with one or
 * two attacks in each cell. Whoever makes a rule see less lowers a floor here, and says why.
 */
export const FLOORS: Readonly<Record<string, readonly [weak: Floor, middle: Floor, strong: Floor]>> = {
  'concurrent-contexts': [
    [0, 0],
    [100, 100],
    [100, 100],
  ],
  'creation-burst': [
    [100, 100],
    [100, 100],
    [100, 100],
  ],
  'creation-outside-working-hours': [
    [100, 0],
    [100, 0],
    [0, 0],
  ],
  'dormant-token-active': [
    [100, 0],
    [100, 50],
    [100, 100],
  ],
  'failures-before-success': [
    [100, 100],
    [100, 100],
    [100, 100],
  ],
  'impossible-creation-time': [
    [100, 0],
    [100, 100],
    [100, 100],
  ],
  'method-escalation': [
    [100, 0],
    [100, 100],
    [100, 100],
  ],
  'never-rotated': [
    [100, 0],
    [100, 0],
    [100, 0],
  ],
  'new-recipient': [
    [100, 100],
    [0, 0],
    [100, 100],
  ],
  'object-enumeration': [
    [50, 0],
    [100, 100],
    [0, 0],
  ],
  'rate-spike': [
    [100, 0],
    [100, 50],
    [100, 100],
  ],
  'rotation-incomplete': [
    [100, 0],
    [100, 0],
    [100, 100],
  ],
  'scope-growth': [
    [100, 0],
    [100, 100],
    [100, 100],
  ],
  'unexpected-network': [
    [50, 0],
    [0, 0],
    [100, 100],
  ],
  'unexpected-origin': [
    [100, 0],
    [100, 100],
    [100, 100],
  ],
  'unused-token': [
    [100, 0],
    [100, 0],
    [100, 0],
  ],
  'unusual-endpoint': [
    [0, 0],
    [100, 100],
    [100, 50],
  ],
  'use-after-expiry': [
    [100, 100],
    [100, 100],
    [100, 100],
  ],
  'use-after-logout': [
    [100, 100],
    [100, 100],
    [100, 100],
  ],
  'use-after-revocation': [
    [0, 0],
    [100, 100],
    [100, 100],
  ],
  'use-after-rotation': [
    [100, 100],
    [100, 100],
    [100, 100],
  ],
};
