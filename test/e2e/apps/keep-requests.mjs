// Keeps what every HTTP server of this process hears and answers: one JSON text per line, in HEARD_FILE. Loaded by `--import` into
// programs, and imported where the servers run in the test's own process.
import { appendFileSync } from 'node:fs';
import { Server } from 'node:http';

const { emit } = Server.prototype;

Server.prototype.emit = function hear(event, ...args) {
  const file = process.env.HEARD_FILE;
  if (event === 'request' && file) {
    const [request, response] = args;
    const { method, url, headers } = request;
    const body = [];
    const { push } = request;
    request.push = function keep(chunk, ...rest) {
      if (chunk) body.push(Buffer.from(chunk));
      return push.call(this, chunk, ...rest);
    };
    response.once('close', () => {
      const text = Buffer.concat(body).toString('utf8');
      appendFileSync(file, `${JSON.stringify({ method, url, headers, body: text, status: response.statusCode })}\n`);
    });
  }
  return emit.call(this, event, ...args);
};
