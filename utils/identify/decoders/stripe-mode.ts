import { defineNamed } from '../defined';

/** The body of newer keys begins with 51 and what follows `acct_1` in the account's id. */
export const decoder = defineNamed(
  'stripe-* clerk-*',
  /^(?<kind>[a-z]{2,5})_(?:(?<environment>live|test)_)?(?:51(?<_account>[0-9A-Za-z]{15})[0-9A-Za-z]{64})?/,
  'account',
  ({ _account }) => ({ account: _account && `acct_1${_account}` }),
);
