import type { Playbook, PlaybookDefinition, Playbooks } from './playbook';

const modules = import.meta.glob<PlaybookDefinition>('./playbooks/*.ts', { import: 'default' });
const loaded = new Map<string, Playbook>();

/**
 * The playbooks of these ids, each fetched once: all of them would be two fifths of what a popup loads. An id without a file is
 * left out.
 *
 * @throws TypeError where a file cannot be had, as after an update.
 */
export async function loadPlaybooks(ids: Iterable<string>): Promise<Playbooks> {
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const module = modules[`./playbooks/${id}.ts`];
      if (module && !loaded.has(id)) loaded.set(id, { id, ...(await module()) });
    }),
  );
  return loaded;
}

/** One that was loaded before; null where it was not. */
export const playbookAtHand = (id: string): Playbook | null => loaded.get(id) ?? null;
