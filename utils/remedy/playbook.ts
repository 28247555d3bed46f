import type { Message } from '../model/report';
import type { Translate } from '../model/text';

/** `shell` is POSIX sh. */
export type Language =
  | 'js'
  | 'ts'
  | 'tsx'
  | 'python'
  | 'ruby'
  | 'php'
  | 'java'
  | 'csharp'
  | 'go'
  | 'http'
  | 'shell'
  | 'nginx';

/** Code to copy. `framework` is a proper name and never translated. */
export interface CodeSample {
  readonly framework: string;
  readonly language: Language;
  readonly code: string;
  /** Ids of the SDK layouts for which it is meant; absent for whoever writes such code. */
  readonly profiles?: readonly string[];
}

/** How many steps each part has; the sentences are `playbook_<id>_<part>_<n>` in `_locales`, n from 1. */
export interface PlaybookDefinition {
  readonly contain: number;
  readonly correct: number;
  readonly verify: number;
  readonly code: readonly CodeSample[];
}

/** `id` is the file name. */
export interface Playbook extends PlaybookDefinition {
  readonly id: string;
}

/** By id: those that are at hand. */
export type Playbooks = ReadonlyMap<string, Playbook>;

export type PlaybookPart = 'contain' | 'correct' | 'verify';

/** Checks the shape and nothing else. */
export function definePlaybook(playbook: PlaybookDefinition): PlaybookDefinition {
  return playbook;
}

/** The steps of one part as messages, in order. */
export function stepsOf(playbook: Playbook, part: PlaybookPart): readonly Message[] {
  const prefix = `playbook_${playbook.id.replaceAll('-', '_')}_${part}`;
  return Array.from({ length: playbook[part] }, (_, index) => ({ key: `${prefix}_${index + 1}`, values: [] }));
}

/** What is shown where an SDK's layout was seen, its own first, or none. */
export function samplesFor({ code }: Playbook, profile: string | undefined): readonly CodeSample[] {
  const own = code.filter(({ profiles = [] }) => profile !== undefined && profiles.includes(profile));
  return [...own, ...code.filter(({ profiles }) => profiles === undefined)];
}

/** The sample for a framework, or the first one. */
export function sampleOf(playbook: Playbook, framework: string | null): CodeSample | null {
  return playbook.code.find((sample) => sample.framework === framework) ?? playbook.code[0] ?? null;
}

/**
 * Plain text of a whole playbook with the code for one framework: what *Copy fix* copies. `revoke`: how tokens of these
 * types are put out of use, before the other steps that contain the leak.
 */
export function fixText(
  playbook: Playbook,
  framework: string | null,
  t: Translate,
  revoke: readonly string[] = [],
): string {
  const part = (name: PlaybookPart) => {
    const own = stepsOf(playbook, name).map(({ key, values }) => t(key, values));
    const steps = [...(name === 'contain' ? revoke : []), ...own].map((step, index) => `${index + 1}. ${step}`);
    return `${t(`remedy_${name}`)}\n${steps.join('\n')}`;
  };
  const sample = sampleOf(playbook, framework);
  const code = sample === null ? [] : [`${sample.framework}:\n\n${sample.code}`];
  return [part('contain'), part('correct'), ...code, part('verify')].join('\n\n');
}
