import type { ImportOrder, ImportState } from '../../components/dashboard/import-state';
import { RULE_IDS } from '../../utils/assess/rule-ids';
import { anomalies } from '../../utils/assess/traffic/anomalies';
import { createJudge } from '../../utils/assess/traffic/judge';
import { DETECTORS } from '../../utils/detect/detectors';
import { parseUserRules } from '../../utils/detect/parse-user-rules';
import { useRules } from '../../utils/detect/use-rules';
import { IdbStore } from '../../utils/ledger/idb-store';
import { isField } from '../../utils/observe/logs/fields';
import { namingUnder } from '../../utils/record/bodies';
import { LogInvestigation } from '../../utils/record/investigation/investigation';
import { readGivenFiles } from '../../utils/record/sweep/read-files';
import { Sweep } from '../../utils/record/sweep/sweep';

/** Between two words of how far it is, milliseconds. */
const TELL_AFTER = 100;

const tell = (state: ImportState) => postMessage(state);

addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  read(data).catch((error: unknown) => {
    tell({ state: 'failed', detail: error instanceof Error ? error.message : String(error) });
  });
});

/**
 * Reads files as `tokenwitness investigate` and `scan` do, under the key of this profile: what was seen live has the same name here.
 */
async function read({ files, mapping, rules: written }: ImportOrder): Promise<void> {
  // Where they cannot be used, the options page says so, and the built-in types are.
  const own = written === undefined ? null : parseUserRules(written, new Set(DETECTORS.keys()), RULE_IDS);
  if (own?.ok) useRules(own.rules);
  const store = await IdbStore.open();
  const naming = namingUnder(await store.profileKey());
  const known = await store.fingerprints();
  await store.close();
  const map = new Map(Object.entries(mapping).flatMap(([field, column]) => (isField(field) ? [[field, column]] : [])));
  const options = { format: null, template: '', map, since: null, until: null, tokens: [] };
  const investigation = new LogInvestigation(naming, createJudge({}), options);
  const sweep = new Sweep(naming, known);
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  let bytes = 0;
  let told = 0;
  const going = () => {
    if (performance.now() - told < TELL_AFTER) return;
    told = performance.now();
    tell({ state: 'reading', bytes, total, rows: investigation.rows });
  };
  const hear = (more: number) => {
    bytes = Math.min(total, bytes + more);
    going();
  };
  await readGivenFiles(files, investigation, sweep, hear, going);
  const found = investigation.report();
  const rules = Object.fromEntries(
    [...new Set(found.anomalies.map(({ rule }) => rule))].flatMap((id) => {
      const rule = anomalies.get(id);
      return rule ? [[id, { references: rule.references }]] : [];
    }),
  );
  const shown = sweep.told();
  const seen = new Set(shown.flatMap(({ tokens }) => tokens.map(({ fingerprint }) => fingerprint)));
  tell({ state: 'done', found, rules, shown, known: [...seen].filter((one) => known.has(one)) });
}
