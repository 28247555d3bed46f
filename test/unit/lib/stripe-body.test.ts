import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '@/utils/lib/base64';
import { sample } from '@/utils/lib/sample';
import { HEX, UPPER } from '@/utils/lib/sample-alphabets';
import { isStripeKey } from '@/utils/lib/stripe-body';

describe('a key with the prefix of Stripe', () => {
  it.each([16, 24, 40, 99, 247])('is of Stripe with %i mixed characters', (length) => {
    expect(isStripeKey(sample('sk_live_', length))).toBe(true);
  });

  it.each([
    ['Paystack', sample('sk_live_', 40, HEX)],
    ['Courier', sample('pk_test_', 28, UPPER)],
    ['WorkOS', `sk_test_${encodeBase64url(`key_${sample('', 40)}`)}`],
    ['Clerk, where the host fills its base64', `pk_live_${encodeBase64url('clerk.shop.test$')}`],
    ['Clerk, where it does not', `pk_live_${encodeBase64url('clerk.shop.com$')}`],
  ])('is none of Stripe but of %s', (_, key) => {
    expect(isStripeKey(key)).toBe(false);
  });
});
