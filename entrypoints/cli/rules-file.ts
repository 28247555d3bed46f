import { readFileSync, statSync } from 'node:fs';
import { tokenTypeIds } from '../../utils/detect/guidance';
import { parseRulesText } from '../../utils/detect/parse-user-rules';
import type { RuleProblem, UserRules } from '../../utils/model/user-rules';
import { Fault, reasonOf } from './fault';
import { t } from './texts';

/** Longest file of rules, bytes: five hundred types are a tenth of that. */
const MAX_FILE = 2_000_000;

/** The rules of a file. Throws a fault with every problem in a sentence of its own line. */
export function readRulesFile(file: string): UserRules {
  const parsed = parseRulesText(textOf(file), new Set(tokenTypeIds()));
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
