import type { RequestSent, ResponseSeen } from '../observe/worker/request-watch';
import type { Scope } from '../platform/scope';
import { tabOf } from '../platform/tabs';
import type { Naming } from './bodies';
import { holdsCodeOf, isDocument, type LoginBody, loginsBy } from './from-login';

/** An app exchanges the code and cleans its address within this time, milliseconds. */
const KEPT_AFTER = 10_000;
/** Hears of logins in the requests of the browser. */
export class LoginWatch {
  readonly #scope: Scope;
  readonly #kept: (body: LoginBody, request: RequestSent) => void;

  constructor(scope: Scope, kept: (body: LoginBody, request: RequestSent) => void) {
    this.#scope = scope;
    this.#kept = kept;
  }

  sent(request: RequestSent, naming: Naming): readonly LoginBody[] {
    const bodies = loginsBy(request, naming, (origin) => this.#scope.watches(origin));
    for (const body of bodies) {
      if (request.type !== 'main_frame' || body.step !== 'answered' || !body.answered.names.includes('code')) continue;
      // Where the worker ends before, nobody knows.
      setTimeout(() => void this.#lookAgain(request, body.site, body.answered.state), KEPT_AFTER);
    }
    return bodies;
  }

  /** An app that sends the browser to an issuer which we may not see: the redirect tells where. */
  redirected({ headers, type, url, at }: ResponseSeen, naming: Naming): readonly LoginBody[] {
    if (!isDocument(type)) return [];
    const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
    if (!location?.includes('client_id=') || !URL.canParse(location, url)) return [];
    const to = new URL(location, url).href;
    // A request that may be seen tells it itself.
    if (this.#scope.granted(to)) return [];
    const { origin } = new URL(url);
    return loginsBy({ type, url: to, initiator: origin, at }, naming, (one) => this.#scope.watches(one));
  }

  async #lookAgain(request: RequestSent, site: string, state: string | null): Promise<void> {
    const tab = await tabOf(request.tabId);
    if (tab && holdsCodeOf(request.url, tab.url))
      this.#kept({ kind: 'login', at: Date.now(), site, step: 'kept', state }, request);
  }
}
