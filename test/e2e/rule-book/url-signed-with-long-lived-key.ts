import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';
import { showing } from './kit';
import type { RuleCase } from './story';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A link to an object, signed as the run begins, for two hours: it may come late. */
function signedBy(prefix: string) {
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const query = [
    `X-Amz-Credential=${sample(prefix, 16, BASE32)}%2F${now.slice(0, 8)}%2Fus-east-1%2Fs3%2Faws4_request`,
    `X-Amz-Date=${now}&X-Amz-Expires=7200&X-Amz-SignedHeaders=host`,
    sample('X-Amz-Signature=', 64, HEX),
  ].join('&');
  return showing(`<a href="https://shop.s3.amazonaws.com/a.pdf?${query}">Invoice</a>`);
}

export default { risk: signedBy('AKIA'), ok: signedBy('ASIA') } satisfies RuleCase;
