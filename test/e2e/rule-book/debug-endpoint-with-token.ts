import { json, keeping } from './kept';
import type { RuleCase } from './story';

const answering = (status: number) =>
  keeping({
    does: `fetch('/actuator/env', bearer);`,
    resources: { '/actuator/env': { ...json('{}'), status } },
    isSeen: ({ uses }) => uses.some((use) => use.template === '/actuator/env' && use.status !== null),
  });

export default { risk: answering(200), ok: answering(404) } satisfies RuleCase;
