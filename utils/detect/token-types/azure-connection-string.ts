import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat('AccountKey=|SharedAccessKey= base64{43,86} ==|=', { tokenClass: 'admin' });

export const guidance: Guidance = {
  issuer: 'Microsoft',
  docs: 'https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string',
  revoke: 'https://portal.azure.com/',
  tokenClass: 'admin',
};

export const examples = (): Examples => ({
  matches: [
    `DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${sample('', 86)}==;EndpointSuffix=core.windows.net`,
    JSON.stringify({
      connection: `Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=A;${sample('SharedAccessKey=', 43)}=`,
    }),
    `const c = "AccountEndpoint=https://shop.documents.azure.com:443/;AccountKey=${sample('', 86, undefined, 5)}==;"`,
  ],
  nearMisses: [
    `AccountName=shop;AccountKey=${sample('', 42)}=`,
    `AccountName=shop;AccountKeyName=${sample('', 43)}=`,
    `AccountName=shop;AccountKey=${sample('', 86)}`,
  ],
});
