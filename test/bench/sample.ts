import { readFileSync } from 'node:fs';
import type { Unpacked } from '../corpus/corpus.ts';
import { ABSENT } from './forms';

/** Longest text of the sample, bytes: a chunk of an app. Kept under the size at which Node keeps strings outside the heap. */
const LONGEST = 524_288;
/** Fewer packages rather than shorter texts: bundles and maps are not short. */
const SHORTEST = 49_152;

interface Share {
  readonly kind: RegExp;
  readonly share: number;
  /** Whole files alone: half of a JSON text is none. */
  readonly whole: boolean;
}

/** What a page is made of, and what is walked as a structure: two figures, for their speeds have nothing in common. */
export interface Sample<T> {
  readonly bundles: readonly T[];
  readonly data: readonly T[];
}

const BUNDLES: readonly Share[] = [
  { kind: /\.[cm]?js$/, share: 0.92, whole: false },
  { kind: /\.css$/, share: 0.08, whole: false },
];
const DATA: readonly Share[] = [
  { kind: /\.map$/, share: 0.1, whole: true },
  { kind: /\.json$/, share: 0.1, whole: true },
];
/**
 * A cross-section of the corpus of about this many bytes, the same in each run: of each package the same amount of each kind
 * where it has so much; of scripts and style sheets the middle of its largest files, because files begin with licences.
 * `bytes` of bundles and a fifth as much of data.
 */
export const sampleOf = (packages: readonly Unpacked[], bytes: number): Sample<Buffer> => ({
  bundles: drawn(packages, bytes, BUNDLES),
  data: drawn(packages, bytes, DATA),
});

function drawn(packages: readonly Unpacked[], bytes: number, shares: readonly Share[]): readonly Buffer[] {
  return shares.flatMap(({ kind, share, whole }) => {
    let left = bytes * share;
    const having = packages
      .map(({ files }) => files.filter((one) => kind.test(one.file) && (!whole || one.bytes <= LONGEST)))
      .filter((files) => sizeOf(files) >= SHORTEST);
    const step = Math.max(1, Math.ceil((having.length * SHORTEST) / left));
    const chosen = having.filter((_, i) => i % step === 0);
    let others = chosen.length;
    // The poorest first: what they lack, the others give.
    return chosen
      .sort((a, b) => sizeOf(a) - sizeOf(b))
      .flatMap((files) => {
        const texts = cut(files, left / others--, whole);
        left -= texts.reduce((all, { length }) => all + length, 0);
        return texts;
      });
  });
}

const sizeOf = (files: Unpacked['files']): number => files.reduce((all, { bytes }) => all + bytes, 0);

function cut(files: Unpacked['files'], wanted: number, whole: boolean): Buffer[] {
  const texts: Buffer[] = [];
  let left = Math.floor(wanted);
  for (const { absolute, bytes } of [...files].sort((a, b) => b.bytes - a.bytes)) {
    if (left < 1_024) break;
    if (whole && bytes > Math.max(left, SHORTEST)) continue;
    const all = readFileSync(absolute);
    const size = whole ? bytes : Math.min(left, LONGEST, bytes);
    const from = Math.floor((bytes - size) / 2);
    const text = Buffer.from(all.subarray(from, from + size));
    if (text.includes(ABSENT)) continue;
    texts.push(text);
    left -= size;
  }
  return texts;
}
