import { definePlaybook } from '../playbook';

export default definePlaybook({
  contain: 2,
  correct: 4,
  verify: 2,
  code: [
    {
      framework: 'Express',
      language: 'js',
      code: `import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const s3 = new S3Client({}); // the credentials of a role: they end by themselves

export const download = (key) =>
  getSignedUrl(s3, new GetObjectCommand({ Bucket: 'shop', Key: key }), { expiresIn: 300 });

export const upload = (user, size) =>
  getSignedUrl(
    s3,
    new PutObjectCommand({ Bucket: 'shop', Key: 'uploads/' + user + '/' + crypto.randomUUID(), ContentLength: size }),
    { expiresIn: 300, signableHeaders: new Set(['content-length']) },
  );`,
    },
    {
      framework: 'Next.js',
      language: 'ts',
      code: `// Azure: a user delegation for one blob. Before: generateAccountSASQueryParameters with the account's key.
import { DefaultAzureCredential } from '@azure/identity';
import { BlobSASPermissions, BlobServiceClient, generateBlobSASQueryParameters } from '@azure/storage-blob';

const account = 'shop';
const service = new BlobServiceClient(\`https://\${account}.blob.core.windows.net\`, new DefaultAzureCredential());

export async function download(containerName: string, blobName: string): Promise<string> {
  const startsOn = new Date();
  const expiresOn = new Date(Date.now() + 15 * 60_000);
  const key = await service.getUserDelegationKey(startsOn, expiresOn);
  const permissions = BlobSASPermissions.parse('r');
  const values = { containerName, blobName, permissions, startsOn, expiresOn };
  const query = generateBlobSASQueryParameters(values, key, account);
  return \`\${service.url}\${containerName}/\${blobName}?\${query}\`;
}`,
    },
    {
      framework: 'SPA',
      language: 'js',
      code: `// Ask for an address when it is needed, and keep none.
export async function open(file) {
  const answer = await fetch('/api/files/' + encodeURIComponent(file) + '/address', { cache: 'no-store' });
  const { url } = await answer.json();
  location.assign(url);
}`,
    },
    {
      framework: 'Azure CLI',
      language: 'shell',
      code: `# Takes back what the account's key has signed so far. Apps that use the key need the other one first.
az storage account keys renew --account-name shop --key primary
# Takes back every user delegation.
az storage account revoke-delegation-keys --name shop --resource-group shop`,
    },
  ],
});
