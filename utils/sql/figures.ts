import { anomalies } from '../assess/traffic/anomalies';

/** Parameters of a rule of the judge, by their names. */
export type Figures = (name: string) => number;

/** The judge's own: a figure that it does not have is a fault of whoever asks. */
export function figuresOf(rule: string): Figures {
  const known = parametersOf(rule);
  return (name) => {
    const figure = known[name];
    if (figure === undefined) throw new Error(`${rule} has no parameter ${name}`);
    return figure;
  };
}

export function parametersOf(rule: string): Readonly<Record<string, number>> {
  const known = anomalies.get(rule);
  if (known === undefined) throw new Error(`no rule ${rule}`);
  return known.parameters;
}
