import { createHash } from 'node:crypto';
import { type IsSeen, keeping } from './kept';
import type { RuleCase } from './story';

const code = 'globalThis.library = {};';
const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
const resources = { '/library.js': { headers: { 'access-control-allow-origin': '*' }, body: code } };
const isSeen: IsSeen = ({ uses, access = [] }) =>
  uses.length > 0 && access.some(({ scripts, policy }) => scripts.length > 1 && policy !== null);

export default {
  risk: keeping({ head: (other) => `<script src="${other}/library.js"></script>`, resources, isSeen }),
  ok: keeping({
    head: (other) => `<script src="${other}/library.js" integrity="${hash}" crossorigin="anonymous"></script>`,
    resources,
    isSeen,
  }),
} satisfies RuleCase;
