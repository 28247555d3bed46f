import type { Detection } from '../../utils/detect/detect';
import { detect } from '../../utils/detect/detect';
import { DETECTORS } from '../../utils/detect/detectors';
import type { Confidence, TokenClass } from '../../utils/model/token';
import type { Embedded } from './embeddings';
import { EMBEDDINGS } from './embeddings';
import { Random } from './random';
import type { Kind, Sample } from './samples';
import { SAME, samplesOf } from './samples';
import { CALLS, CARRIED, wordingsOf } from './wordings';

/** A text with one token in it. */
export interface Case extends Embedded {
  readonly type: string;
  readonly kind: Kind;
  readonly tokenClass: TokenClass;
  readonly embedding: string;
  /** Reproduces it: round, number of the example, number of the wording. */
  readonly seed: string;
}

export type Outcome = 'found' | 'wide' | 'other' | 'missed';

export interface Judged {
  readonly outcome: Outcome;
  readonly confidence: Confidence | null;
  /** Types told at the place instead. */
  readonly instead: readonly string[];
  /** What was told elsewhere in the text. */
  readonly elsewhere: readonly Detection[];
}

export interface PlantPlan {
  readonly rounds: readonly number[];
  /** Wordings of a type that are tried in one round; the rounds take turns. */
  readonly wordings: number;
  readonly bundles: readonly string[];
  readonly only?: string | null;
  readonly embedding?: string | null;
}

/** Types that stand where they stand and nowhere else: only their own examples, and calls, are planted. */
const FIXED = new Set(['session-cookie', 'csrf-token', 'private-jwk', 'opaque-token', 'convex-deploy']);

/** Where the value of an Authorization header stands. */
const BASIC = new Set([
  'json',
  'escaped json',
  'json in json',
  'header line',
  'source code',
  'minified code',
  'source map',
  'json-rpc',
]);
/** Where nobody puts a key of several lines. */
const NOT_MULTILINE = new Set([
  'cookie line',
  'url query',
  'url fragment',
  'meta tag',
  'html attribute',
  'stack trace',
  'csv',
]);

/** The cases of a plan, one after another; nothing is kept. */
export function* casesOf(plan: PlantPlan): Generator<Case> {
  for (const round of plan.rounds) {
    const seen = new Map<string, number>();
    for (const sample of samplesOf(round, plan.only ?? null)) {
      const index = seen.get(sample.type) ?? 0;
      seen.set(sample.type, index + 1);
      for (const one of ofSample(sample, index, round, plan))
        if (!plan.embedding || one.embedding === plan.embedding) yield one;
    }
  }
}

function* ofSample(sample: Sample, index: number, round: number, plan: PlantPlan): Generator<Case> {
  const { type, kind, example, token } = sample;
  const tokenClass = DETECTORS.get(type)?.tokenClass ?? 'ambiguous';
  const common = { type, kind, tokenClass };
  const random = new Random(`${type} ${round} ${index}`);
  yield { ...common, embedding: 'as its file writes it', seed: `${round}.${index}.0`, text: example, shown: token };
  for (const [number, call] of (CALLS[type] ?? []).entries())
    yield {
      ...common,
      embedding: 'call of a guide',
      seed: `${round}.${index}.${number}`,
      text: `import { start } from './start';\n\n${call.replace('§', token)}\nstart();\n`,
      shown: token,
    };
  if (FIXED.has(type)) return;
  const value = heldValueOf(sample);
  const wordings = wordingsOf(type);
  const first = kind === 'keyword' ? (round * 2 + index) * plan.wordings : random.int(0, wordings.length);
  for (let turn = 0; turn < Math.min(plan.wordings, wordings.length); turn++) {
    const number = (first + turn) % wordings.length;
    const names = wordings[number] ?? [];
    for (const [embedding, embed] of Object.entries(EMBEDDINGS)) {
      if (type === 'basic-auth-header' && !BASIC.has(embedding)) continue;
      if (token.includes('\n') && NOT_MULTILINE.has(embedding)) continue;
      const bundle = random.pick(plan.bundles);
      const embedded = embed({ value, names, random, bundle });
      if (embedded) yield { ...common, embedding, seed: `${round}.${index}.${number}`, ...embedded };
    }
  }
}

/** What an app holds: the whole of a string that a token is a part of, and the token as it was before it was sent. */
function heldValueOf({ type, example, token }: Sample): string {
  if (CARRIED.has(type)) return /https?:[^\s"']+|Endpoint=[^"\s]+|\w+=[^"\s]+/.exec(example)?.[0] ?? example;
  if (type === 'basic-auth-header') return `Basic ${token}`;
  return SENT_ENCODED.has(type) && /%[\dA-F]{2}/i.test(token) ? decodeURIComponent(token) : token;
}

/** Types of which one example is a URL or a form as it is sent. */
const SENT_ENCODED = new Set(['salesforce-session', 'saml-response']);

/** More than this around a token is not its place: told, but not shown well. UTF-16 units. */
const SLACK = 24;

/** What the engine says of a case. `wide`: its region is much larger than the token as it stands there. */
export function judge({ type, text, shown, embedding }: Case): Judged {
  const start = text.indexOf(shown);
  const end = start + shown.length;
  const told = detect(text);
  const at = told.filter((one) => one.start < end && one.end > start);
  const elsewhere = told.filter((one) => !at.includes(one));
  const covers = at.filter((one) => one.start <= start && one.end >= end);
  const right = covers.find((one) => one.type === type || one.type === SAME[type]) ?? insideBlob(at, type, embedding);
  const instead = at.filter((one) => one !== right).map((one) => one.type);
  if (!right) return { outcome: at.length > 0 ? 'other' : 'missed', confidence: null, instead, elsewhere };
  const isWide = right.end - right.start > shown.length + SLACK && !isUrlType(type);
  return { outcome: isWide ? 'wide' : 'found', confidence: right.confidence, instead, elsewhere };
}

/** In an encoded blob the place of a token may be told more closely than the whole blob. */
function insideBlob(at: readonly Detection[], type: string, embedding: string): Detection | undefined {
  if (!/base64|inline source map/.test(embedding) && !CARRIED.has(type) && type !== 'basic-auth-header')
    return undefined;
  return at.find((one) => one.type === type || one.type === SAME[type]);
}

function isUrlType(type: string): boolean {
  const detector = DETECTORS.get(type);
  return (
    detector?.kind === 'link' || detector?.kind === 'uri' || (detector?.kind === 'format' && detector.span === 'url')
  );
}
