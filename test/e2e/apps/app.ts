import type { Page } from 'puppeteer-core';
import type { Channel } from '@/utils/model/request';
import type { SurfaceId } from '@/utils/model/surface';

/** One value that the application really leaves, read from the page or the jar. It never leaves the test process. */
export interface TrueToken {
  readonly what: string;
  readonly value: string;
  readonly places: readonly TruePlace[];
  readonly uses: readonly TrueUse[];
}

export interface TruePlace {
  readonly origin: string;
  readonly surface: SurfaceId;
  readonly key: string;
  readonly path: string;
}

/** Requests that carry the value. `path` is what the application asked for, before any template. */
export interface TrueUse {
  readonly method: string;
  readonly destination: string;
  readonly path: string;
  readonly channel: Channel;
  readonly name: string;
}

export interface ExpectedSite {
  /** As reports name it. */
  readonly site: string;
  readonly findings: readonly ExpectedFinding[];
  /** Names of cookies whose values change during the login: real secrets, but not part of the ground truth. */
  readonly passing?: RegExp;
}

export interface ExpectedFinding {
  readonly rule: string;
  readonly surface: SurfaceId;
  readonly key: string;
}

/** A real application that runs on loopback with a data folder and credentials of its own. */
export interface App {
  /** Where a person begins. */
  readonly url: string;
  /** Match patterns a person would grant. */
  readonly hosts: readonly string[];
  /** Every site that is judged, with all that must be reported of it. */
  readonly sites: readonly ExpectedSite[];
  /** Logs in through the application's own page and waits until it has made an authenticated request. */
  logIn(page: Page): Promise<void>;
  /** What lies there now: the ground truth of the token values. */
  tokens(page: Page): Promise<readonly TrueToken[]>;
  stop(): Promise<void>;
}

export type StartApp = () => Promise<App>;
