import { hearIncoming } from '../incoming';
import { native } from '../realm';
import { withoutQuery } from '../request-parts';
import { hearOpened, tellBody } from '../sending';
import { wrap } from '../wrap';

export default () => {
  const urlOf = native<string>('WebSocket', 'url');
  hearOpened('WebSocket', urlOf);
  wrap('WebSocket', 'send', (self, _result, body) => tellBody('SEND', urlOf(self), body, 'web-socket'));
  hearIncoming('web-socket', 'WebSocket', (socket) => withoutQuery(urlOf(socket)));
};
