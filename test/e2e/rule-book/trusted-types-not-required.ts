import { keeping } from './kept';
import type { RuleCase } from './story';

export default {
  risk: keeping({}),
  // In the markup: that counts as the header does.
  ok: keeping({
    head: () => `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'">`,
    isSeen: ({ uses, access = [] }) => uses.length > 0 && access.some(({ policy }) => policy?.trustedTypes),
  }),
} satisfies RuleCase;
