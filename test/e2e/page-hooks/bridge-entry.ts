import { connectPage } from '../../../utils/messages/page-channel';
import type { PageMessage } from '../../../utils/model/page-message';

// The bridge's side alone: keeps what it hears and writes it into the document when the test asks.
const heard: PageMessage[] = [];
let connections = 0;
connectPage(
  (message) => heard.push(message),
  (part, detail) => heard.push(['fault', part, detail]),
  () => {
    connections += 1;
  },
);
window.addEventListener('test:dump', () => {
  document.documentElement.setAttribute('data-heard', JSON.stringify({ connections, heard }));
});
