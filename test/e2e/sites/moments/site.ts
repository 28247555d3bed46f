import { page, redirect, script, withCookies } from '../answers';
import { type Arrived, type Site, serveSite } from '../serve-site';

/** The call stands on line 3; `CALL` is where its name and its whole begin, counting from 1. */
const WRITER = `// A helper as apps have it.
function keep(token) {
  localStorage.setItem('access_token', token);
}
`;
export const CALL = { line: 3, columns: [16, 3] } as const;

const parameter = ({ path }: Arrived, name: string) => new URL(path, 'http://127.0.0.1').searchParams.get(name) ?? '';

/** Pages in each of which one thing happens to a token that the test names. */
export function serveMoments(): Promise<Site> {
  return serveSite({
    '/': page(
      'addEventListener("pageshow", (event) => { globalThis.persisted = event.persisted; })',
      '<h1>Home</h1><script src="/writer.js"></script>',
    ),
    '/writer.js': script(WRITER),
    '/empty': page(''),
    // Takes away what lay there before anybody else could look.
    '/early': page('delete localStorage.early_token'),
    // An answer comes, and what it brought is put away without a call.
    '/late': (request) =>
      page(`fetch('/slow').then(() => { localStorage.late_token = ${JSON.stringify(parameter(request, 'give'))}; })`),
    '/slow': async () => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      return { body: '' };
    },
    '/clean': page("history.replaceState(null, '', '/clean')"),
    '/frames': (request) => {
      const port = request.headers.host?.split(':')[1] ?? '';
      const [framed, inline] = [parameter(request, 'framed'), parameter(request, 'inline')];
      const srcdoc = `<script>localStorage.setItem('inline_token', '${inline}')</script>`;
      return page(
        '',
        `<iframe src="http://localhost:${port}/framed?give=${framed}"></iframe><iframe srcdoc="${srcdoc}"></iframe>`,
      );
    },
    '/framed': (request) => page(`localStorage.setItem('framed_token', ${JSON.stringify(parameter(request, 'give'))})`),
    '/partitions': (request) => {
      const port = request.headers.host?.split(':')[1] ?? '';
      return page(
        '',
        `<iframe src="http://localhost:${port}/partitioned?give=${parameter(request, 'give')}"></iframe>`,
      );
    },
    '/partitioned': (request) =>
      withCookies(page(''), `session=${parameter(request, 'give')}; Path=/; Secure; SameSite=None; Partitioned`),
    '/cookies': (request) =>
      withCookies(
        page(''),
        `session_token=${parameter(request, 'strict')}; Path=/cookies; HttpOnly; SameSite=Strict; Max-Age=3600`,
        `refresh_token=${parameter(request, 'lax')}; Path=/; Secure; SameSite=Lax`,
        `access_token=${parameter(request, 'wide')}; Domain=app.localhost; Path=/`,
      ),
    '/logout': () => withCookies(redirect('/empty'), 'access_token=; Domain=app.localhost; Path=/; Max-Age=0'),
  });
}
