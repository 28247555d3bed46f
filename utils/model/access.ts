/**
 * What the policies of a document leave to a script that somebody slipped in. `any`: it runs. `listed`: only what stands on
 * listed hosts runs. `strict`: only what the server marked or named by its content.
 */
export interface ScriptPolicy {
  readonly scripts: 'any' | 'listed' | 'strict';
  /** Text becomes markup or code only through the page's own policies. */
  readonly trustedTypes: boolean;
}

/** `none`: nowhere but to the document's own origin, or nobody but itself. */
export type Reach = 'none' | 'listed' | 'any';

/** Where the policies of a document let its scripts send what they read, by the way it goes. No policy stops a navigation. */
export interface SendPolicy {
  /** `connect-src`: fetch, sockets, beacons. */
  readonly connect: Reach;
  /** `form-action`, which knows no default. */
  readonly forms: Reach;
  /** `img-src`: an address is a message, too. */
  readonly images: Reach;
  /** `object-src`: whether plugins may be loaded. */
  readonly objects: Reach;
  /** `base-uri`: whether markup may move all relative addresses. */
  readonly base: Reach;
}

/** What headers of documents say of the browser's other doors. */
export interface PageGuard {
  /** `frame-ancestors`, or else `X-Frame-Options`: who may hold it in a frame. */
  readonly framedBy: Reach;
  /** `Cross-Origin-Opener-Policy` parts it from windows of other origins. */
  readonly isParted: boolean;
  /** `Strict-Transport-Security`, `maxAge` in seconds; null without one. Only https can have it. */
  readonly hsts: { readonly maxAge: number; readonly subdomains: boolean } | null;
  /** Its documents may be kept after a logout: no `no-store`. */
  readonly isKept: boolean;
}

/** Whose caches may keep an answer; `unsaid`: the browser's, as it sees fit. */
export type Caching = 'no-store' | 'private' | 'unsaid' | 'shared';

export interface SetCookie {
  readonly name: string;
  /** In an answer that shared caches may keep as well. */
  readonly isShared: boolean;
}

/** Headers of the answers of one endpoint that got or gave a token, or lets shared caches keep a cookie, the weakest of them. */
export interface AnswerGuard {
  /** Origin of the endpoint. */
  readonly endpoint: string;
  readonly template: string;
  readonly caching: Caching;
  /** Foreign sites that were named in `Access-Control-Allow-Origin` together with credentials; `null` and `*` as they stand. */
  readonly sharedWith: readonly string[];
  /** Absent in what was kept before this was looked for. */
  readonly cookies?: readonly SetCookie[];
  /** Asked for by GET, which caches keep. */
  readonly isRead: boolean;
  /** Asked for as a script with a callback: any page can load it with the user's cookies. */
  readonly isCallback: boolean;
}

/** Who can read what script can read at an origin: all that ran in its documents, and what stands in the way of more. */
export interface OriginAccess {
  readonly origin: string;
  /** Origins of the scripts that ran in its documents. */
  readonly scripts: readonly string[];
  /** Of its documents the weakest; null where no document was seen loading. */
  readonly policy: ScriptPolicy | null;
  /** Origins of pages in which a document of it stands as a frame. */
  readonly pages: readonly string[];
  /** As `policy`. Absent in what was kept before this was looked for, as all below. */
  readonly sending?: SendPolicy | null;
  /** Of its documents the weakest. */
  readonly guard?: PageGuard | null;
  /** Those among the scripts, and among those of its workers, that are of other sites. */
  readonly foreign?: readonly string[];
  /** Other origins from which its markup loads scripts without `integrity`. */
  readonly unpinned?: readonly string[];
  /** Foreign origins of scripts that its service or shared workers loaded. */
  readonly workers?: readonly string[];
  /** Of what its documents asked for. */
  readonly answers?: readonly AnswerGuard[];
}
