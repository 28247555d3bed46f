import type { Playbook, PlaybookDefinition, Playbooks } from './playbook';

const modules = import.meta.glob<PlaybookDefinition>('./playbooks/*.ts', { eager: true, import: 'default' });

/** Every playbook by its id, which is its file name. Pages of the extension load those they need: `load-playbooks.ts`. */
export const playbooks: Playbooks = new Map(
  Object.entries(modules)
    .map(([path, playbook]): [string, Playbook] => {
      const id = path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
      return [id, { id, ...playbook }];
    })
    .toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
