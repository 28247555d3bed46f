/** What a line of an envelope holds: a line of the log in it, or the beginning of one that goes on in the next. */
export interface Part {
  readonly text: string;
  readonly isWhole: boolean;
}

/** How something that carries logs writes down each of their lines. */
export interface LogEnvelope {
  /** `import_envelope_<id>` is its name. */
  readonly id: string;
  /** Null for a line that is none of its own. */
  readonly open: (line: string) => readonly Part[] | null;
  /** Lines that hold `inner`, built at run time, and lines that are none of this envelope. */
  readonly examples: (inner: string) => { readonly matches: readonly string[]; readonly nearMisses: readonly string[] };
}

export const whole = (text: string): readonly Part[] => [{ text, isWhole: true }];
