import type { Message } from '../model/report';
import type { SurfaceId } from '../model/surface';

/** What the worker asks of frames: name → [request, reply]. */
export interface FrameProtocol {
  /** Worker → frames of a tab: digests of the values that lie on a surface of this origin now. */
  'frame/digests': [
    request: { readonly origin: string; readonly surface: SurfaceId; readonly key: string },
    reply: FrameDigests,
  ];
  /** Worker → frames of a tab: reads the one value again from where it lies. */
  'frame/reveal': [
    request: { readonly origin: string; readonly surface: SurfaceId; readonly key: string; readonly digest: string },
    reply: RevealReply,
  ];
  /**
   * Worker → frame: is a bridge there, did it see the page from its start, and was all it did a check? One whose page is `watched`
   * looks again, and begins anew where it was at rest.
   */
  'frame/ping': [
    request: { readonly watched: boolean },
    reply: { readonly hooked: boolean; readonly checked: boolean },
  ];
  /** Worker → frame: look once at what lies there and rest. Answered when what was found is durable. */
  'frame/check': [request: Record<string, never>, reply: null];
}

export type RevealReply =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: Message };

/** `isWhole`: all that lies there was read, so that what is missing is not there. */
export interface FrameDigests {
  readonly digests: readonly string[];
  readonly isWhole: boolean;
}
