import type { Use } from '../model/ledger';
import { blocks } from './acts/blocks';

type Carrier = Pick<Use, 'destination' | 'channel' | 'name'>;

/** Those whose header we ourselves take away now: that they come without it says nothing of the app. */
export async function blockedAmong<One extends Carrier>(requests: readonly One[]): Promise<ReadonlySet<One>> {
  if (requests.length === 0) return new Set();
  const rules = (await blocks()).flatMap((block) => block.rules);
  const isBlocked = (one: One) =>
    rules.some(({ destination, header }) => destination === one.destination && header === headerOf(one));
  return new Set(requests.filter(isBlocked));
}

function headerOf({ channel, name }: Carrier): string | null {
  if (channel === 'authorization' || channel === 'cookie') return channel;
  return channel === 'header' ? name.toLowerCase() : null;
}
