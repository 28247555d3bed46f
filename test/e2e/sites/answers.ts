import type { Answer, Arrived, Resource } from './serve-site';

/** An HTML page that runs `script`. */
export function page(script: string, body = '<h1>A page</h1>'): Answer {
  return {
    body: `<!doctype html><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${body}<script>${script}</script>`,
  };
}

export function json(value: unknown, headers: Answer['headers'] = {}): Answer {
  return { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function script(text: string): Answer {
  return { headers: { 'content-type': 'text/javascript', 'service-worker-allowed': '/' }, body: text };
}

export function redirect(to: string, status = 302): Answer {
  return { status, headers: { location: to } };
}

/** Answers with cookies set; each is the whole text of one Set-Cookie header. */
export function withCookies(answer: Answer, ...cookies: readonly string[]): Answer {
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookies } };
}

/** Lets every origin call with credentials and any header, and answers the browser's preflight. */
export function cors(resource: Answer | ((request: Arrived) => Answer | Promise<Answer>)): Resource {
  return async (request) => {
    const headers = {
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
      vary: 'Origin',
    };
    if (request.method === 'OPTIONS') return { status: 204, headers };
    const answer = typeof resource === 'function' ? await resource(request) : resource;
    return { ...answer, headers: { ...headers, ...answer.headers } };
  };
}
