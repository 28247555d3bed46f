import { jwt } from '../sites/tokens';
import { type IsSeen, keeping } from './kept';
import { js, type RuleCase } from './story';

const login = (name: string, client: string) =>
  `localStorage.setItem(${js(`oidc.user:https://id.example.com:${name}`)}, ${js(
    JSON.stringify({ id_token: jwt({ iss: 'https://id.example.com', aud: client, nonce: 'n' }), profile: {} }),
  )});`;
const isSeen: IsSeen = ({ tokens, access = [] }) => tokens.length >= 3 && access.some(({ guard }) => guard);

export default {
  risk: keeping({ does: login('shop', 'shop') + login('admin', 'admin'), isSeen }),
  ok: keeping({ does: login('shop', 'shop') + login('again', 'shop'), isSeen }),
} satisfies RuleCase;
