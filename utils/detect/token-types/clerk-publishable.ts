import { decodeBase64Text } from '../../lib/base64';
import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('pk_live_|pk_test_ base64{12,200} ==|=|', {
  tokenClass: 'publishable',
  accept: (value) => /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\$$/.test(decodeBase64Text(value.slice(8)) ?? ''),
});

export const guidance: Guidance = {
  issuer: 'Clerk',
  docs: 'https://clerk.com/docs/guides/development/clerk-environment-variables',
  revoke: null,
  verify: null,
  tokenClass: 'publishable',
};

const token = (seed = 1): string => `pk_live_${btoa(`clerk.shop-${seed}.test$`)}`;

export const examples = (): Examples => ({
  matches: [
    `{"publishableKey":"${token()}"}`,
    `NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_test_${btoa('quick-fox-12.clerk.accounts.dev$')}`,
  ],
  nearMisses: [sample('pk_live_', 24), `pk_live_${btoa('clerk.shop.test')}`],
});
