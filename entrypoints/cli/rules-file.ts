import { readFileSync, statSync } from 'node:fs';
import { RULE_IDS } from '../../utils/assess/rule-ids';
import { tokenTypeIds } from '../../utils/detect/guidance';
import { parseRulesText } from '../../utils/detect/parse-user-rules';
import { NO_RULES } from '../../utils/detect/user-rules';
import type { RuleProblem, UserRules } from '../../utils/model/user-rules';
import { Fault, reasonOf } from './fault';
import type { BrowserOptions } from './options';
import { t } from './texts';

/** Longest file of rules, bytes: five hundred types are a tenth of that. */
const MAX_FILE = 2_000_000;

/** What the file says, with the preset of the command line; null where neither is given. Faults as `readRulesFile`. */
export function rulesGiven({ rules: file, preset }: Pick<BrowserOptions, 'rules' | 'preset'>): UserRules | null {
  if (file === null && preset === null) return null;
  const rules = file === null ? NO_RULES : readRulesFile(file);
  return preset === null ? rules : { ...rules, preset };
}

/** The rules of a file. Throws a fault with every problem in a sentence of its own line. */
export function readRulesFile(file: string): UserRules {
  const parsed = parseRulesText(textOf(file), new Set(tokenTypeIds()), RULE_IDS);
  if (!parsed.ok) throw rulesFault(file, parsed.problems);
  return parsed.rules;
}

export function rulesFault(file: string, problems: readonly RuleProblem[]): Fault {
  const lines = problems.map(({ path, key, values }) => `\n  ${path}: ${t(key, values)}`);
  return new Fault('bad-rules', 'cli_rules_refused', [file, lines.join('')]);
}

function textOf(file: string): string {
  try {
    if (statSync(file).size > MAX_FILE) throw new Error(t('cli_rules_large'));
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new Fault('bad-rules', 'cli_rules_unreadable', [file, reasonOf(error)]);
  }
}
