import { hearIncoming } from '../incoming';
import { native } from '../realm';
import { withoutQuery } from '../request-parts';
import { hearOpened } from '../sending';

/** Where an `EventSource` connects to, and its events of every name. */
export default () => {
  const urlOf = native<string>('EventSource', 'url');
  hearOpened('EventSource', urlOf);
  hearIncoming('event-stream', 'EventSource', (source) => withoutQuery(urlOf(source)));
};
