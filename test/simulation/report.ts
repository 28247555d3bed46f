import { STRENGTHS } from './attack';
import { attacks } from './attacks';
import { isLoud, type Outcome, type Scores } from './score';

const share = (outcomes: readonly Outcome[], is: (one: Outcome) => boolean) =>
  outcomes.length === 0 ? '–' : `${Math.round((100 * outcomes.filter(is).length) / outcomes.length)}`;

/** The table: per anomaly the share told at all / at medium or more / by any rule, by strength; and false alarms. */
export function linesOf({ outcomes, falseAlarms, tokenMonths, uses }: Scores): readonly string[] {
  const rules = [...new Set([...attacks.map(({ rule }) => rule), ...falseAlarms.map(({ rule }) => rule)])].sort();
  const per100 = (count: number) => ((100 * count) / tokenMonths).toFixed(2);
  const rows = rules.map((rule) => {
    const cells = STRENGTHS.map((_, strength) => {
      const these = outcomes.filter((one) => one.rule === rule && one.strength === strength);
      return `${share(these, ({ told }) => told)}/${share(these, ({ alarmed }) => alarmed)}/${share(these, ({ alarmedByAny }) => alarmedByAny)}`.padStart(
        13,
      );
    });
    const these = falseAlarms.filter((one) => one.rule === rule);
    return [
      rule.padEnd(32),
      ...cells,
      per100(these.filter(isLoud).length).padStart(9),
      per100(these.length).padStart(9),
    ].join(' ');
  });
  const loud = falseAlarms.filter(isLoud);
  const anomalies = outcomes.reduce((sum, { alarms }) => sum + alarms, 0) / Math.max(1, outcomes.length);
  return [
    `${tokenMonths} token-months of normal traffic, ${uses} happenings, ${outcomes.length} attacks`,
    `detected in %: told at all / told at medium or more / told by any rule at medium or more`,
    `false alarms per 100 token-months: at medium or more, and of every severity`,
    '',
    [''.padEnd(32), ...STRENGTHS.map((one) => one.padStart(13)), 'medium+'.padStart(9), 'all'.padStart(9)].join(' '),
    ...rows,
    '',
    `all anomalies at medium or more: ${per100(loud.length)} false alarms per 100 token-months`,
    `an attack is told as ${anomalies.toFixed(2)} anomalies at medium or more in the mean`,
  ];
}
