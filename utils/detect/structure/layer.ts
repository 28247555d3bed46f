/** Where in the text given a layer's text came from. `exact`: unit for unit. */
interface Region {
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

export type Step = string | readonly string[];

/** A text on the way to its values, with how it was reached. */
export interface Layer {
  readonly text: string;
  readonly region: Region;
  /** What was done to get here; the keys of a JSON text stand for the way through it. */
  readonly steps: readonly Step[];
  readonly keys: readonly string[];
}

/** A layer's parts, or null when it is not of this structure. */
export type Parts = readonly Layer[] | null;

/** Takes a layer apart in steps of a millisecond or so; null at once where it does not begin like the structure. */
export type Split = (layer: Layer) => Generator<void, Parts> | null;

/** UTF-16 units read between two chances to give way: a millisecond at the most. */
export const STEP = 8_192;

/** Work done, in UTF-16 units read, so that growth can be measured and bounded. */
export interface Work {
  steps: number;
}

/** Parts of one text at most. */
export const MAX_PARTS = 20_000;

export const layerOf = (text: string): Layer => ({
  text,
  region: { start: 0, end: text.length, exact: true },
  steps: [],
  keys: [],
});

/** The piece from `start` to `end` of a layer; `value` is what it says once decoded. */
export function inner(
  layer: Layer,
  start: number,
  end: number,
  step: Step,
  keys: readonly string[] = [],
  value?: string,
): Layer {
  const { region } = layer;
  const raw = layer.text.slice(start, end);
  const text = value ?? raw;
  const exact = text === raw;
  return {
    text,
    region: region.exact ? { start: region.start + start, end: region.start + end, exact } : region,
    steps: [...layer.steps, step],
    keys: [...layer.keys, ...keys],
  };
}

/** The whole of a layer, decoded. */
export function decoded(layer: Layer, text: string, step: string): Layer {
  return { ...layer, text, region: { ...layer.region, exact: false }, steps: [...layer.steps, step] };
}

/** The way as it is told: `base64 → $.user`. */
export const pathTo = ({ steps }: Layer): string =>
  steps.map((step) => (typeof step === 'string' ? step : pathOf(step))).join(' → ');

/** `$.user["e-mail"].tokens[0]` */
export function pathOf(keys: readonly string[]): string {
  let path = '$';
  for (const key of keys) path += stepTo(key);
  return path;
}

function stepTo(key: string): string {
  if (/^[A-Za-z_$][\w$-]{0,127}$/.test(key)) return `.${key}`;
  if (/^\d{1,9}$/.test(key)) return `[${key}]`;
  return `[${JSON.stringify(key.length > 128 ? `${key.slice(0, 64)}…` : key)}]`;
}
