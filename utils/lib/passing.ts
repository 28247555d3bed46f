import type { PassingSurface } from '../model/surface';

/** Every surface on which a text passes by and lies nowhere. */
export const PASSING = [
  'request-body',
  'response-body',
  'web-socket',
  'event-stream',
  'post-message',
  'broadcast-channel',
  'message-channel',
  'console',
] as const satisfies readonly PassingSurface[];

/** End of the key of a message between windows whose origin and source the page did not read. */
export const UNCHECKED = ' (unchecked)';
