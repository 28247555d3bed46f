import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local session db',
  names: 'REACT_QUERY_OFFLINE_CACHE tanstack-query',
  pattern: /^(?:[\w:./@-]{1,128}-storage$|zustand)/,
  holds: 'state/auth=access state/session=session',
});

export const about: About = { sdk: 'Zustand / Jotai / TanStack Query', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: 'https://github.com/pmndrs/zustand',
  source: 'from memory',
  isDocumented: false,
};
