import { type FrameResult, runInFrames } from '../../../platform/run-in-frames';
import { withinTime } from '../../../platform/within-time';
import { type WalkLimits, walkGlobals } from '../walk-globals';

/** The globals of one frame, raw: each with its text, or with its data as JSON. */
export interface FrameGlobals {
  readonly frameId: number;
  readonly origin: string;
  readonly path: string;
  readonly entries: readonly (readonly [name: string, text: string])[];
  /** There is more than was read. */
  readonly isCut: boolean;
}

export interface TabGlobals {
  readonly frames: readonly FrameGlobals[];
  /** Frames that gave no answer, by their origin. */
  readonly silent: readonly string[];
}

interface Framed {
  readonly origin: string;
  readonly path: string;
  /** Names that a global of that browser has without a page's doing. */
  readonly clean: readonly string[];
}

const LIMITS: WalkLimits = { depth: 6, values: 20_000, text: 2_000_000 };
/** Of what comes back, UTF-16 units: the text and the names around it. */
const MAX_ANSWER = 8_000_000;
const MAX_FRAMES = 50;
/** Milliseconds. A page may never come to an end. */
const ANSWER_WITHIN = 5_000;

/**
 * The globals that each frame of a tab has and a clean one does not, now. The names of a clean one are those of our own world in
 * the same frame, where nothing of the page's is; the page's world is walked then. Rejects where the tab gives no answer.
 */
export async function readWindowGlobals(tabId: number): Promise<TabGlobals> {
  const answers = await withinTime(runInFrames(tabId, { world: 'ISOLATED' }, describeFrame), ANSWER_WITHIN);
  const framed = answers.flatMap(({ frameId, result }) => (isFramed(result) ? [{ frameId, ...result }] : []));
  const frames: FrameGlobals[] = [];
  const silent: string[] = framed.slice(MAX_FRAMES).map(({ origin }) => origin);
  await Promise.all(
    framed.slice(0, MAX_FRAMES).map(async ({ frameId, origin, path, clean }) => {
      const walk = runInFrames(tabId, { world: 'MAIN', frameId }, walkGlobals, clean, LIMITS);
      const answer = await withinTime(walk, ANSWER_WITHIN).then(first, () => null);
      const read = answer && readAnswer(answer, origin);
      if (read) frames.push({ frameId, origin, path, ...read });
      else silent.push(origin);
    }),
  );
  return { frames: frames.sort((a, b) => a.frameId - b.frameId), silent };
}

const first = ([answer]: readonly FrameResult[]): FrameResult | null => answer ?? null;

/** The page made this, so it may be anything; and another document may stand there by now. */
function readAnswer({ result }: FrameResult, origin: string): Pick<FrameGlobals, 'entries' | 'isCut'> | null {
  if (typeof result !== 'object' || result === null) return null;
  const { origin: told, globals, isCut } = result as Partial<Record<string, unknown>>;
  if (typeof globals !== 'object' || globals === null || (told !== origin && told !== 'null')) return null;
  const entries: (readonly [string, string])[] = [];
  let length = 0;
  for (const [name, value] of Object.entries(globals)) {
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null)) continue;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    length += name.length + text.length;
    if (length > MAX_ANSWER) return { entries, isCut: true };
    entries.push([name, text]);
  }
  return { entries, isCut: isCut !== false };
}

/** Runs in the frame, as text. */
function describeFrame(): Framed {
  const clean = [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(globalThis)];
  return { origin: self.origin, path: location.pathname, clean };
}

function isFramed(value: unknown): value is Framed {
  return typeof value === 'object' && value !== null && 'origin' in value && 'path' in value && 'clean' in value;
}
