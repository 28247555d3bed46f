import type { About, Reference } from '../profile';
import { defineProfile } from '../profile';

export const profile = defineProfile({
  in: 'local',
  names: 'token=access tokens',
  holds: 'tokens/*=access',
  hosts: 'discord.com discordapp.com',
});

export const about: About = { sdk: 'Discord', isDefault: true, hasNote: true };

export const reference: Reference = {
  docs: null,
  source: 'from memory',
  isDocumented: false,
};
