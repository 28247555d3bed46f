import { decodeBase64Text } from './base64';

/**
 * Whether a key that begins like Stripe's (`sk_live_` and its sisters, eight characters) is Stripe's. Others use the same
 * prefixes: Paystack with 40 small letters and digits, Courier with 28 capitals and digits, WorkOS with base64 of `key_…`,
 * Clerk with base64 of a host and `$`.
 */
export function isStripeKey(value: string): boolean {
  const body = value.slice(8);
  return !/^(?:[a-z\d]{40}$|[A-Z\d]{28}$|a2V5Xz)/.test(body) && !decodeBase64Text(body)?.endsWith('$');
}
