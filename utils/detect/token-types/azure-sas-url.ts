import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineLink } from '../token-type';

export const detector = defineLink('.core.windows.net .fabric.microsoft.com', (url) =>
  /[?&](?:amp;)?sig=(?:[A-Za-z0-9+/]|%2[BF]){43}(?:=|%3D)(?:%2[27]|&|$)/i.test(url),
);

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/storage/common/storage-sas-overview',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'signed_url',
};

export const examples = (): Examples => ({
  matches: [
    `https://shop.blob.core.windows.net/b.pdf?sp=r&sv=2022-11-02&sr=b&${sample('sig=', 20)}%2B${sample('', 22)}%3D`,
    JSON.stringify({
      url: `https://shop.blob.core.windows.net/a?sv=2022-11-02&srt=sco&sp=rwl&${sample('sig=', 43, undefined, 3)}%3D`,
    }),
  ],
  nearMisses: [
    `https://shop.blob.core.windows.net/a?sv=2022-11-02&sp=r&sig=${sample('', 42)}%3D`,
    `https://shop.test/a?sig=${sample('', 43)}%3D`,
    `https://shop.blob.core.windows.net/a?sv=2022-11-02&sp=r&sig=${sample('', 43)}`,
  ],
});
