import type { About } from './profile';

// Apart from `profiles.ts`, so that none of it reaches the content script. The query makes modules of their own, so that no layout
// reaches the popup.
const modules = import.meta.glob<About>('./*.ts', {
  base: './profiles',
  eager: true,
  import: 'about',
  query: '?about',
});

/** Sentence on a layout, and the values in it. */
interface Sentence {
  readonly key: string;
  readonly values: readonly string[];
}

/** What is known of a layout by its id; null for an id that no file has. */
export const aboutProfile = (id: string): About | null => modules[`./${id}.ts`] ?? null;

/** Proper name of the SDK that lays out a place so; null where there is no profile or no SDK. */
export const sdkName = (profile: string | undefined): string | null =>
  profile === undefined ? null : (aboutProfile(profile)?.sdk ?? null);

/** What a person should know of a layout: whose it is, whether it is the default, and a note where there is one. */
export function sdkSentences(profile: string | undefined): readonly Sentence[] {
  const about = profile === undefined ? null : aboutProfile(profile);
  if (profile === undefined || about?.sdk == null) return [];
  const name = { key: about.isDefault ? 'sdk_layout' : 'sdk_layout_other', values: [about.sdk] };
  return about.hasNote ? [name, { key: `profile_${profile.replaceAll('-', '_')}`, values: [] }] : [name];
}
