import type { Page } from 'puppeteer-core';
import type { Answer, Resource } from '../sites/serve-site';
import { jwt } from '../sites/tokens';
import { js, type PageStory } from './story';

export type IsSeen = NonNullable<PageStory['isSeen']>;

interface Kept {
  /** Of the document. */
  readonly headers?: Answer['headers'];
  /** Markup before the app's own script. */
  readonly head?: (other: string) => string;
  /** What the app does with its token, as statements; `token` and `other` are there. */
  readonly does?: string;
  /** Whether it first asks for `/api/me`, with cookies as well. */
  readonly isFirst?: boolean;
  readonly resources?: Readonly<Record<string, Resource>>;
  readonly isSeen?: IsSeen;
}

const isSent: IsSeen = ({ uses, access = [] }) => uses.length > 0 && access.some(({ guard }) => guard);

/** A page that keeps a token in localStorage and sends it. */
export function keeping(kept: Kept): PageStory {
  const { headers = {}, head = () => '', does = '', isFirst = true, resources = {}, isSeen = isSent } = kept;
  const token = jwt();
  return {
    kind: 'page',
    resources: (other) => ({
      '/': () => ({ headers, body: `<!doctype html>${head(other())}<script src="/app.js"></script>` }),
      '/app.js': () => ({
        body: `const token = ${js(token)}, other = ${js(other())};
          localStorage.setItem('access_token', token);
          const bearer = { headers: { authorization: 'Bearer ' + token } };
          ${isFirst ? "fetch('/api/me', bearer);" : ''}
          ${does}`,
      }),
      '/api/me': json('{}'),
      ...resources,
    }),
    isSeen,
  };
}

/** A page of somebody who is logged in by a cookie that no script can read. */
export function loggedIn({ headers = {}, head = () => '', resources = {}, ...rest }: Kept): PageStory {
  const cookie = `session=${jwt()}; Path=/; HttpOnly; SameSite=Lax`;
  return {
    kind: 'page',
    hasCookies: true,
    resources: (other) => ({
      '/': () => ({ headers: { 'set-cookie': cookie, ...headers }, body: `<!doctype html>${head(other())}<p>Hello` }),
      ...resources,
    }),
    visit: async (page: Page) => {
      await page.reload();
    },
    ...rest,
  };
}

export const json = (body: string, headers: Answer['headers'] = {}): Answer => ({
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body,
});
