import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Models that the library's functions name, in an order that needs no forward look. */
const MODELS = ['surface', 'token', 'observation'];

const FUNCTIONS = `
export interface Detection {
  /** Id of the token type. */
  readonly type: string;
  /** UTF-16 offsets into the text given. */
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
  /** Fine in a browser by design. */
  readonly publishable: boolean;
}

/**
 * Tokens in any text: code, JSON at any depth, URLs, headers, cookies, query strings. Ordered by place, without overlaps.
 * Does not ask an issuer whether a token lives. Throws a TypeError for anything but a string, and for nothing else.
 */
export declare function detect(text: string): Detection[];

/** What inspect needs of an observation; where it was seen, when and by whom do not change what it finds. */
export type Inspectable = Pick<Observation, 'surface' | 'key' | 'value'> & Partial<Observation>;

/**
 * The tokens of one observed text, and the opaque values that only their use can prove; at most 64 of each. Nothing raw
 * is in the result. Does not throw on any text.
 */
export declare function inspect(observation: Inspectable): Inspection;

/**
 * What one value is as a whole, with the facts that can be read from it offline; null where it is no token. \`name\` is what
 * it lies under (storage key, header, variable), which decides where the form alone does not. Nothing raw is in the result.
 * Throws a TypeError for anything but strings.
 */
export declare function identify(value: string, name?: string): Candidate | null;

/** What is wrong with rules, and where: \`path\` as in \`types[2].form\`; \`key\` and \`values\` of a sentence in \`_locales\`. */
export interface RuleProblem {
  readonly path: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Rules that cannot be used, and all the reasons why. The message has one line for each, in English. */
export declare class RulesError extends Error {
  readonly name: 'RulesError';
  readonly problems: readonly RuleProblem[];
  constructor(problems: readonly RuleProblem[]);
}

/**
 * From now on all functions find these types too, and none whose level is \`off\`; null for the built-in types alone.
 * \`rules\` is the parsed text of a rules file, described by \`public/schema/rules.v1.json\`. Holds for the whole process;
 * other levels matter to reports alone. Throws a RulesError and changes nothing where anything is wrong.
 */
export declare function setRules(rules: unknown): void;

/** What inspectBytes needs. */
export interface InspectableBytes extends Omit<Inspectable, 'value'> {
  readonly bytes: Uint8Array;
  /** Media type, such as \`application/msgpack\`; the bytes tell where there is none. */
  readonly contentType?: string;
  /** Content coding that is still on them: \`gzip\`, \`deflate\`, \`br\`. */
  readonly contentEncoding?: string;
}

export interface BytesInspection extends Inspection {
  /** A limit was reached, so that there may be more: 64 MB once opened, 20,000 texts, 64 candidates or leaves. */
  readonly isTruncated: boolean;
  /** Why compressed bytes ended too early, in the words of the runtime; what was read until then was inspected. */
  readonly problem: string | null;
}

/**
 * As inspect for bytes: opened where they are compressed, then every text in them, with the way there in each path
 * (\`gzip → msgpack → $.session.token\`). Does not throw and does not reject.
 */
export declare function inspectBytes(observation: InspectableBytes): Promise<BytesInspection>;

/** Version of this package. */
export declare const version: string;
`;

/** Text of `index.d.ts`: the model files themselves, so that they cannot drift, and the functions. */
export function libraryTypes(root: string): string {
  const models = MODELS.map((name) => readFileSync(path.join(root, 'utils/model', `${name}.ts`), 'utf8'));
  const text = [...models, FUNCTIONS].join('\n').replace(/^import .*;\n+/gm, '');
  return text;
}
