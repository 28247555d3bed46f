import './harness.mjs';
import { QueryClient } from '@tanstack/query-core';
import { persistQueryClientSave } from '@tanstack/query-persist-client-core';
import { createSyncStoragePersister } from '@tanstack/query-sync-storage-persister';
import { dump, hex, issue, jwt, random, uuid } from './harness.mjs';

const client = new QueryClient();
client.setQueryData(['me'], { id: uuid(), name: 'Robin', token: issue('access', jwt({ sub: 'u1' })) });
client.setQueryData(
  ['products', { page: 1 }],
  Array.from({ length: 8 }, () => ({
    id: uuid(),
    sku: random(10).toUpperCase(),
    etag: hex(32),
    image: `https://cdn.shop.test/${hex(40)}.webp`,
  })),
);
const persister = createSyncStoragePersister({ storage: localStorage, throttleTime: 0 });
await persistQueryClientSave({ queryClient: client, persister });
await new Promise((resolve) => setTimeout(resolve, 50));
dump();
