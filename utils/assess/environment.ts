import { spaceOfHost } from '../lib/address-space';
import { siteOfHost } from '../lib/site';

/** Where an app runs. `preview`: a build of one change, or a tunnel to a developer's machine. */
export type Environment = 'local' | 'preview' | 'staging' | 'production';

/** RFC 2606, RFC 6761, RFC 6762 and RFC 8375 reserve these, private networks use them. */
const LOCAL = /(?:^|\.)(?:localhost|local|test|internal|intranet|lan|home\.arpa|localdomain|docker|invalid|example)$/;
/** Names that Vercel, Netlify, Cloudflare Pages, Heroku, Render and Amplify give builds of a branch or a pull request. */
const PREVIEW =
  /-git-[\w-]+\.vercel\.app$|^[\w-]+--[\w-]+\.netlify\.app$|^[\w-]+\.[\w-]+\.pages\.dev$|-pr-\d+[\w-]*\.(?:herokuapp\.com|onrender\.com)$|^pr-\d+\.[\w-]+\.amplifyapp\.com$/;
const TUNNELS =
  /\.(?:ngrok\.io|ngrok\.app|ngrok\.dev|ngrok-free\.(?:app|dev)|trycloudflare\.com|loca\.lt|gitpod\.io|github\.dev|csb\.app|webcontainer\.io|stackblitz\.io|devtunnels\.ms)$/;
const STAGING =
  /^(?:stag(?:e|ing)|stg|dev(?:el(?:op(?:ment)?)?)?|test(?:ing)?|qa|uat|int|sandbox|preprod|pre-?prod)\d{0,2}$/;
const OF_A_CHANGE = /^(?:preview|pr-?\d+|deploy-preview-\d+)$/;

/** By the host of an origin alone; what tells nothing else is production. */
export function environmentOf(origin: string): Environment {
  if (!URL.canParse(origin)) return 'production';
  const { hostname } = new URL(origin);
  if (spaceOfHost(hostname) === 'loopback' || spaceOfHost(hostname) === 'private') return 'local';
  if (LOCAL.test(hostname) || !/[.:]/.test(hostname)) return 'local';
  if (PREVIEW.test(hostname) || TUNNELS.test(hostname)) return 'preview';
  const own = siteOfHost(hostname);
  const before = own === null ? '' : hostname.slice(0, -own.length - 1);
  const words = before.split(/[.]|-(?!prod)/);
  if (before.split('.').some((label) => OF_A_CHANGE.test(label))) return 'preview';
  return words.some((word) => STAGING.test(word)) ? 'staging' : 'production';
}
