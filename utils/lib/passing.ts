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
