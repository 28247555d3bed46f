import type { Level } from './user-rules';

/**
 * How strictly a site is judged. `developer`: risks alone. `pentest`: what merely could be harder is told as well. `ci`: as
 * `developer`, without what is only tentative.
 */
export type Preset = 'developer' | 'pentest' | 'ci';

/** What a person wants judged, and how loudly. */
export interface Policy {
  readonly preset: Preset;
  /** By id of a rule: not at all, or with this severity. An id given here is judged whatever the preset says. */
  readonly rules: Readonly<Record<string, Level>>;
}
