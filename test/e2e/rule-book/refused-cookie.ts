import { opaque } from '../sites/tokens';
import { setting } from './kit';
import type { RuleCase } from './story';

const withSameSite = (sameSite: string) =>
  setting(`refused_session=${opaque()}; Path=/; HttpOnly; SameSite=${sameSite}`);

export default {
  risk: {
    ...withSameSite('None'),
    isSeen: ({ sightings }) => sightings.some(({ surface }) => surface === 'response-header'),
  },
  ok: withSameSite('Lax'),
} satisfies RuleCase;
