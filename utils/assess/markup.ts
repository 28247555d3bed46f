import type { SurfaceId } from '../model/surface';
import type { Subjects } from './correlate';

const MARKUP: readonly SurfaceId[] = ['inline-script', 'document'];

/** A token in what the server rendered or the app put into the page. That it was taken away again changes nothing: it came. */
export const isInMarkup = ({ location }: Subjects['sighting']): boolean => MARKUP.includes(location.surface);

/** Words that a person reads: a page that shows somebody the key that was made for them means to. */
export const isShown = ({ location }: Subjects['sighting']): boolean => location.key.startsWith('text in ');
