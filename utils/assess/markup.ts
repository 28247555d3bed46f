import type { SurfaceId } from '../model/surface';
import type { Subjects } from './correlate';

const MARKUP: readonly SurfaceId[] = ['inline-script', 'document'];

/** A token in what the server rendered or the app put into the page. That it was taken away again changes nothing: it came. */
export const isInMarkup = ({ location }: Subjects['sighting']): boolean => MARKUP.includes(location.surface);

/** Words that a person reads: a page that shows somebody the key that was made for them means to. */
export const isShown = ({ location }: Subjects['sighting']): boolean => location.key.startsWith('text in ');

const ADDRESS = /\[(?:href|src|action|formaction|data|poster|xlink:href)\]/;

/** An address in the markup that was called: `token-in-url` and `token-sent-to-third-party` judge it. */
export const isCalledAddress = ({ life, location }: Subjects['sighting']): boolean =>
  ADDRESS.test(location.key) && life.uses.some(({ channel }) => channel === 'query' || channel === 'fragment');
