import { listIn, numberIn, recordIn, textIn } from '../../../lib/loose';
import type { Message } from '../../../model/report';
import type { SurfaceId } from '../../../model/surface';
import type { Imported } from '../imported';

const CREDENTIALS = new Set(['cookie', 'authorization', 'set-cookie']);
/** Answers that have no body. */
const BODILESS = new Set([0, 101, 204, 205, 304]);

/** What a log says, and what it has left out. */
export class HarCoverage {
  #entries = 0;
  #hasCredentials = false;
  #hasJar = false;
  #withoutBody = 0;
  #sockets = 0;
  #socketsWithMessages = 0;

  /** An entry as it was parsed. */
  add(value: unknown): void {
    const entry = recordIn(value);
    const [request, response] = [recordIn(entry.request), recordIn(entry.response)];
    const names = [...listIn(request.headers), ...listIn(response.headers)].map((one) => textIn(recordIn(one).name));
    const cookies = [...listIn(request.cookies), ...listIn(response.cookies)];
    const content = recordIn(response.content);
    const status = numberIn(response.status) ?? 0;
    this.#entries++;
    this.#hasCredentials ||= cookies.length > 0 || names.some((name) => CREDENTIALS.has(name.toLowerCase()));
    this.#hasJar ||= listIn(request.cookies).some((one) => typeof recordIn(one).httpOnly === 'boolean');
    const isRedirect = status >= 300 && status < 400;
    const hasBody = (numberIn(content.size) ?? 0) > 0 && !BODILESS.has(status) && !isRedirect;
    if (hasBody && textIn(content.text) === '') this.#withoutBody++;
    if (/^wss?:/.test(textIn(request.url))) {
      this.#sockets++;
      if (listIn(entry._webSocketMessages).length > 0) this.#socketsWithMessages++;
    }
  }

  rows(): readonly Imported[] {
    if (this.#entries === 0) return [];
    const row = (surface: SurfaceId, reason: Message | null): Imported => ({
      kind: 'covered',
      surface,
      state: reason === null ? 'inspected' : 'partly',
      reason,
    });
    const left = this.#hasCredentials ? null : say('coverage_har_without_credentials');
    const silent = this.#sockets - this.#socketsWithMessages;
    const bodies = this.#withoutBody;
    return [
      row('request-header', left),
      row('response-header', left),
      row('url-query', null),
      row('url-fragment', say('coverage_har_fragments')),
      row('request-body', null),
      row('response-body', bodies === 0 ? null : say(`coverage_har_bodies_${plural(bodies)}`, String(bodies))),
      row('web-socket', silent === 0 ? null : say(`coverage_har_sockets_${plural(silent)}`, String(silent))),
      ...(this.#hasJar ? [row('cookie-jar', say('coverage_har_jar'))] : []),
    ];
  }
}

const plural = (count: number) => (count === 1 ? 'one' : 'other');
const say = (key: string, ...values: readonly string[]): Message => ({ key, values });
