import { expect, it } from 'vitest';
import { worker } from '../../record/worker-api';

const { watchRequests } = await import('@/utils/observe/worker/request-watch');

it('knows which redirect of a request is under way, though it listens anew meanwhile', () => {
  const told: string[] = [];
  const sink = {
    sent: ({ requestId }: { requestId: string }) => void told.push(`sent ${requestId}`),
    answered: ({ requestId }: { requestId: string }) => void told.push(`answered ${requestId}`),
    done: ({ requestId, skew }: { requestId: string; skew: number | null }) =>
      void told.push(`done ${requestId} ${skew !== null}`),
  };
  const at = Date.parse('2026-03-01T10:00:00Z');
  const details = {
    requestId: '7',
    url: 'https://app.example.com/',
    method: 'GET',
    tabId: 3,
    frameId: 0,
    timeStamp: at,
  };
  const { onSendHeaders, onBeforeRedirect, onHeadersReceived, onErrorOccurred } = worker.events;
  watchRequests(sink);
  onSendHeaders.tell({ ...details, requestHeaders: [] });
  onBeforeRedirect.tell({ ...details, statusCode: 302 });
  onSendHeaders.tell({ ...details, requestHeaders: [] });
  const date = { name: 'Date', value: 'Sun, 01 Mar 2026 10:05:00 GMT' };
  onHeadersReceived.tell({ ...details, responseHeaders: [date] });
  // A site is granted.
  watchRequests(sink);
  onErrorOccurred.tell(details);
  expect(told).toEqual(['sent 7.0', 'done 7.0 false', 'sent 7.1', 'answered 7.1', 'done 7.1 true']);
});
