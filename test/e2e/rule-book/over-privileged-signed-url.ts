import { sample } from '@/utils/lib/sample';
import { showing } from './kit';
import type { RuleCase } from './story';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z');

/** A link to a blob, which nothing follows. */
function linking(rights: string, until: string) {
  const window = `st=${day(-1 / 24)}&se=${until}`;
  const query = `sv=2022-11-02&sr=b&sp=${rights}&${window}&sig=${sample('', 43, undefined, 3)}%3D`;
  return showing(`<a href="https://shop.blob.core.windows.net/invoices/1.pdf?${query}">Invoice</a>`);
}

export default { risk: linking('rwd', day(30)), ok: linking('r', day(0.5)) } satisfies RuleCase;
