import { RULE_IDS } from '../assess/rule-ids';
import { DETECTORS } from '../detect/detectors';
import { parseUserRules } from '../detect/parse-user-rules';
import { foundTypes, useRules } from '../detect/use-rules';
import { NO_RULES, policyOf } from '../detect/user-rules';
import { redact } from '../engine';
import type { Policy } from '../model/policy';
import type { Diagnostic } from '../model/report';
import type { Levels, RuleProblem } from '../model/user-rules';
import { onRulesChanged, readRules, writeFoundTypes, writeRules } from '../platform/stored-rules';

const BUILT_IN: ReadonlySet<string> = new Set(DETECTORS.keys());

/**
 * The person's rules in the worker: read once per life and again when they change; `ready` must have resolved before
 * anything is inspected or judged. Where what is stored cannot be used, the built-in types are, and a diagnostic says so.
 */
export class RulesInUse {
  #levels: Levels = NO_RULES.levels;
  #policy: Policy | undefined = undefined;
  #diagnostics: readonly Diagnostic[] = [];
  readonly #changed: () => void;
  ready: Promise<void>;

  /** `changed` is called when other rules than those of the start are in use. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.ready = this.#read();
    onRulesChanged(() => this.#again());
  }

  get levels(): Levels {
    return this.#levels;
  }

  get policy(): Policy | undefined {
    return this.#policy;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** Keeps these rules and uses them, or gives the reasons why not; null for none but the built-in types. */
  async set(input: unknown): Promise<readonly RuleProblem[]> {
    const parsed = input === null ? null : parseUserRules(input, BUILT_IN, RULE_IDS);
    if (parsed?.ok === false) return parsed.problems;
    await writeRules(parsed && { version: 1, ...parsed.rules });
    this.#again();
    await this.ready;
    return [];
  }

  /** One reading after the other: an older one must not come last. */
  #again(): void {
    const read = () => this.#read();
    this.ready = this.ready.then(read, read).then(() => this.#changed());
  }

  async #read(): Promise<void> {
    const stored = await readRules().catch((error: unknown) => String(error));
    const parsed = stored === undefined ? null : parseUserRules(stored, BUILT_IN, RULE_IDS);
    const rules = parsed?.ok ? parsed.rules : NO_RULES;
    useRules(rules);
    // Bridges find without checking: after an update, too, they get only what this version accepts.
    await writeFoundTypes(rules === NO_RULES ? null : foundTypes(rules)).catch(() => {});
    this.#levels = rules.levels;
    this.#policy = policyOf(rules);
    this.#diagnostics = parsed?.ok === false ? [diagnosticOf(parsed.problems)] : [];
  }
}

function diagnosticOf(problems: readonly RuleProblem[]): Diagnostic {
  const told = problems.map(({ path, key, values }) => [path, key, ...values].join(' ')).join('; ');
  return { code: 'rules-not-usable', part: 'rules', detail: redact(told.slice(0, 500)), at: Date.now() };
}
