import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  pattern: /^next-auth\.session-token(?:\.\d)?$/,
  holds: '.=session!',
  hosts: 'chatgpt.com openai.com',
});

export const about: About = {
  sdk: 'ChatGPT',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
