import type { About } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'token=access tokens',
  holds: 'tokens/*=access',
  hosts: 'discord.com discordapp.com',
});

export const about: About = {
  sdk: 'Discord',
  docs: null,
  source: 'from memory',
  isDefault: true,
  isDocumented: false,
  hasNote: true,
};
