import { sample } from '@/utils/lib/sample';
import { HEX } from '@/utils/lib/sample-alphabets';
import { recorded } from './kit';
import type { RuleCase } from './story';

const asking = (method: string, path: string) =>
  recorded(() => {
    const headers = { 'x-algolia-api-key': sample('', 32, HEX, 5), 'x-algolia-application-id': 'SHOPTEST01' };
    return [
      { method, url: `https://shoptest01.algolia.net/1/indexes/products/${path}`, headers, sent: '{}', body: '{}' },
    ];
  });

export default { risk: asking('PUT', 'settings'), ok: asking('POST', 'query') } satisfies RuleCase;
