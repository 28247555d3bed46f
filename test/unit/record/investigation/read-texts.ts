import { createJudge } from '@/utils/assess/traffic/judge';
import type { TrafficJudge } from '@/utils/model/traffic';
import type { LogInput, LogText } from '@/utils/observe/logs/log-text';
import { namingUnder } from '@/utils/record/bodies';
import { type Hearing, type InvestigationOptions, LogInvestigation } from '@/utils/record/investigation/investigation';

export const KEY = new Uint8Array(32).fill(7);
export const naming = namingUnder(KEY);

const ALL: InvestigationOptions = { format: null, template: '', map: new Map(), since: null, until: null, tokens: [] };

/** What an investigation finds in texts by their names. */
export async function investigated(
  texts: Readonly<Record<string, string>>,
  options: Partial<InvestigationOptions> = {},
  judge: TrafficJudge = createJudge(),
  heard: Hearing | null = null,
) {
  const investigation = new LogInvestigation(naming, judge, { ...ALL, ...options });
  await investigation.read(inputs(texts), undefined, heard);
  return investigation.report();
}

async function* inputs(texts: Readonly<Record<string, string>>): AsyncGenerator<LogInput> {
  for (const [name, text] of Object.entries(texts)) {
    yield {
      name,
      isReadTwice: true,
      open: async function* () {
        yield textOf(name, text);
      },
    };
  }
}

const textOf = (name: string, text: string): LogText => ({
  name,
  at: 0,
  head: text.slice(0, 65_536),
  isWhole: text.length <= 65_536,
  pieces: (async function* () {
    for (let at = 0; at < text.length; at += 1_000) yield text.slice(at, at + 1_000);
  })(),
  problem: () => null,
});
