import type { PageMessage } from '@/utils/model/page-message';
import { HELLO } from '@/utils/observe/page/handshake';
import type { Scope } from '@/utils/observe/page/realm';

export const ports: MessagePort[] = [];

/** After each test: an open port would keep the process. */
export function closePorts(): void {
  for (const port of ports.splice(0)) port.close();
}

/** Plays the bridge; the list fills as the port delivers. */
export function meet(scope: Scope): PageMessage[] {
  const heard: PageMessage[] = [];
  scope.addEventListener('nonce', (event) => {
    const port = (event as MessageEvent).ports[0] as MessagePort;
    ports.push(port);
    port.onmessage = ({ data }) => heard.push(...data);
  });
  scope.dispatchEvent(new MessageEvent(HELLO, { lastEventId: 'nonce' }));
  return heard;
}

export async function untilDelivered(heard: readonly PageMessage[], count: number): Promise<void> {
  for (let tries = 0; heard.length < count && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
}
