import { sample } from '@/utils/lib/sample';
import { showing } from './kit';
import type { RuleCase } from './story';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The first ten characters after the prefix tell the account. */
const keeping = (account: string) =>
  showing(`<script>localStorage.setItem('aws_access_key_id', '${sample(`AKIA${account}`, 6, BASE32)}')</script>`);

export default { risk: keeping('SP2TPHJSQH'), ok: keeping('RZPUZDIKGB') } satisfies RuleCase;
