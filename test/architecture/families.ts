import { rules } from '@/utils/assess/assess';
import { ruleKey } from '@/utils/assess/rule';
import { anomalies } from '@/utils/assess/traffic/anomalies';
import { parameterKey } from '@/utils/assess/traffic/anomaly';
import { tokenTypeIds } from '@/utils/detect/guidance';
import { sdkSentences } from '@/utils/detect/sdk';
import { LOG_ENVELOPES } from '@/utils/observe/logs/envelopes';
import { LOG_FORMATS } from '@/utils/observe/logs/formats';
import { stepsOf } from '@/utils/remedy/playbook';
import { playbooks } from '@/utils/remedy/playbooks';
import { DETECTIONS, LEFT_OUT } from '@/utils/sql/detections';
import { STEPS } from '@/utils/sql/steps';
import { columnKey, USES, USES_COLUMNS } from '@/utils/sql/uses-table';

const profileIds = Object.keys(import.meta.glob('/utils/detect/profiles/*.ts')).map((file) =>
  file.slice(file.lastIndexOf('/') + 1, -'.ts'.length),
);
const part = (id: string): string => id.replaceAll('-', '_');
const of = (ids: Iterable<string>, ...keys: readonly ((id: string) => string)[]) =>
  [...ids].flatMap((id) => keys.map((key) => key(part(id))));

/** Keys over the ids of plug-ins, which the compiler does not know: each must be there. */
export const OF_PLUG_INS: ReadonlySet<string> = new Set([
  ...[...rules.keys(), ...anomalies.keys()].flatMap((id) => [ruleKey(id, 'title'), ruleKey(id, 'why')]),
  ...[...anomalies].flatMap(([id, { parameters }]) => Object.keys(parameters).map((name) => parameterKey(id, name))),
  ...of(new Set([...rules.values()].flatMap(({ needs }) => needs)), (id) => `unknown_not_inspected_${id}`),
  ...of(tokenTypeIds(), (id) => `type_${id}`),
  ...profileIds.flatMap((id) => sdkSentences(id).map(({ key }) => key)),
  ...[...playbooks.values()].flatMap((playbook) =>
    (['contain', 'correct', 'verify'] as const).flatMap((name) => stepsOf(playbook, name).map(({ key }) => key)),
  ),
  ...of(LOG_FORMATS.keys(), (id) => `import_format_${id}`),
  ...of(LOG_ENVELOPES.keys(), (id) => `import_envelope_${id}`),
  ...of(
    DETECTIONS.keys(),
    (id) => `sql_${id}`,
    (id) => `sql_${id}_seen`,
    (id) => `sql_${id}_usual`,
  ),
  ...of(LEFT_OUT, (id) => `sql_left_out_${id}`),
  ...STEPS.map(({ name }) => name.replace('tokenwitness', 'sql')),
  ...USES_COLUMNS.map(({ name }) => columnKey(USES, name)),
]);

/** Keys that may be there. */
export const OPTIONAL: ReadonlySet<string> = new Set(
  of(
    tokenTypeIds(),
    (id) => `type_${id}_impact`,
    (id) => `type_${id}_revoke`,
    (id) => `type_${id}_condition`,
  ),
);

/** Combinations that the types allow and the code does not. */
export const NEVER: ReadonlyMap<string, string> = new Map([
  ['cli_fault_too_large', 'an archive that is too large is not read at all'],
  ['cli_fault_version', 'an archive of another version is not read at all'],
  ['cli_log_known_value', 'a token whose value was seen goes by its type'],
  ['export_coverage_inspected', 'gaps alone are listed'],
  ['life_acted', 'acts have sentences of their own'],
  ['summary_risks_info', 'where info is the worst, all are'],
]);
