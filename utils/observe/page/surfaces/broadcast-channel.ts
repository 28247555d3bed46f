import { hearIncoming } from '../incoming';
import { tellPassing } from '../passing';
import { native } from '../realm';
import { wrap } from '../wrap';

/** Both ways, under the channel's name. */
export default () => {
  const nameOf = native<string>('BroadcastChannel', 'name');
  wrap('BroadcastChannel', 'postMessage', (self, _result, message) =>
    tellPassing('broadcast-channel', nameOf(self), message),
  );
  hearIncoming('broadcast-channel', 'BroadcastChannel', (channel) => nameOf(channel));
};
