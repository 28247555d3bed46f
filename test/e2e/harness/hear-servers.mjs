// Loaded into a command line by `--import`: keeps what its servers hear and answer, one JSON text per line, in TRAFFIC_FILE.
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';

const keep = (what) => appendFileSync(process.env.TRAFFIC_FILE, `${JSON.stringify(what)}\n`);
const emit = Server.prototype.emit;

Server.prototype.emit = function heard(event, ...args) {
  if (event === 'request') {
    const [request, response] = args;
    keep({ url: request.url, headers: request.headers });
    const end = response.end;
    response.end = (...rest) => {
      const isJson = String(response.getHeader('content-type')).includes('json');
      keep({ headers: response.getHeaders(), body: isJson ? String(rest[0] ?? '') : '' });
      return end.apply(response, rest);
    };
  }
  return emit.call(this, event, ...args);
};
