import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import { endpointTemplate } from '@/utils/lib/endpoint-template';
import type { Use } from '@/utils/model/ledger';
import './keep-requests.mjs';

/** A request as a server of ours heard it, and the status it answered with. */
interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly status: number;
}

/** Node's options for a program whose servers are to be heard. */
export const HEARING = ['--import', path.resolve(import.meta.dirname, 'keep-requests.mjs')];

/** Begins to keep what servers hear, those of this process and those of programs that are started from here on. */
export function hear(file: string): { readonly uses: (value: string) => readonly string[]; readonly end: () => void } {
  process.env.HEARD_FILE = file;
  const heard = () =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Heard)
      : [];
  return {
    uses: (value) => counted(heard().flatMap((request) => carried(request, value))),
    end: () => {
      delete process.env.HEARD_FILE;
      rmSync(file, { force: true });
    },
  };
}

/** A line for each way in which a request carried a value. */
function carried({ method, url, headers, body, status }: Heard, value: string): readonly string[] {
  const { pathname, searchParams } = new URL(url, `http://${headers.host}`);
  const { authorization = '', cookie = '', ...others } = headers;
  const channels = [
    ...(authorization.includes(value) ? ['authorization'] : []),
    ...(cookie.split('; ').some((pair) => pair.slice(pair.indexOf('=') + 1) === value) ? ['cookie'] : []),
    ...(Object.values(others).some((text) => text === value) ? ['header'] : []),
    ...([...searchParams.values()].includes(value) ? ['query'] : []),
    ...(body.includes(value) || body.includes(encodeURIComponent(value)) ? ['body'] : []),
  ];
  // Browsers tell an answer that their cache still had as the one that was kept.
  const seen = status === 304 ? 200 : status;
  return channels.map((channel) => `${channel} ${method} ${headers.host}${endpointTemplate(pathname)} ${seen}`);
}

/** The same lines of what a report tells of one token; what a socket carried is no request. */
export function told(uses: readonly Use[], fingerprint: string): readonly string[] {
  const own = uses.filter((use) => use.fingerprint === fingerprint && use.channel !== 'socket');
  return counted(
    own.flatMap(({ channel, method, destination, template, status, count }) =>
      Array<string>(count).fill(`${channel} ${method} ${new URL(destination).host}${template} ${status}`),
    ),
  );
}

function counted(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => `${count} × ${line}`).sort();
}
