import { hearIncoming } from '../incoming';
import { native } from '../realm';
import { withoutQuery } from '../request-parts';

/** Events of every name of an `EventSource`. */
export default () => {
  const urlOf = native<string>('EventSource', 'url');
  hearIncoming('event-stream', 'EventSource', (source) => withoutQuery(urlOf(source)));
};
