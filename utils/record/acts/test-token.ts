import type { Message } from '../../model/report';
import { statusOf } from '../../observe/worker/repeat-request';
import { type Act, nothing, say } from './act';
import { credentialHeader, repeatableUse } from './repeatable-use';
import { valueInTab } from './value-in-tab';

/**
 * Sends a token once more, as the app last did, and tells what the server answers: without cookies, without the cache, following no
 * redirect. The value is read from where it lies and is gone with the request.
 */
export const test: Act = {
  destroys: false,
  async plan({ tab, site, token, record, naming, watches }) {
    // Whoever set it up waits for just that.
    if (token.facts.canary) return { refused: say('try_canary') };
    const { fingerprint } = token;
    const use = repeatableUse(record.uses, fingerprint);
    if (use === null) return { refused: say('try_no_request') };
    const { method, destination, template } = use;
    if (!watches(destination)) return { refused: say('try_not_allowed', destination) };
    return {
      steps: [say('try_confirm', destination)],
      items: [`${method} ${destination}${template}`],
      client: null,
      perform: async () => {
        const read = await valueInTab(tab, fingerprint, record.sightings, naming);
        if (read === null) return nothing('try_gone');
        const headers = [credentialHeader(use, read.value)] as [string, string][];
        const status = await statusOf(destination + template, method, headers);
        const outcome = status === null ? 'unclear' : 'done';
        const at = Date.now();
        const trial = { kind: 'trial', at, site, fingerprint, method, destination, template, status } as const;
        return {
          reply: { ok: true, outcome, message: answered(status), items: [] },
          ended: { destination: destination + template, outcome, status },
          bodies: [{ kind: 'reveal', at, site, fingerprint, location: read.location }, trial],
        };
      },
    };
  },
};

/** Alive by 2xx, dead by 401, and by anything else not known. `status` is null without an answer, 0 for a redirect. */
function answered(status: number | null): Message {
  if (status === null) return say('try_no_answer');
  if (status === 0) return say('try_redirected');
  if (status >= 200 && status < 300) return say('try_accepted', String(status));
  return say(status === 401 ? 'try_refused' : 'try_unclear', String(status));
}
