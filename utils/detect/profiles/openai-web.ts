import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^next-auth\.session-token(?:\.\d)?$/,
  holds: '.=session!',
  hosts: 'chatgpt.com openai.com',
});

export const about: About = { sdk: 'ChatGPT', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
