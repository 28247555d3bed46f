import { crcBase36 } from '../../lib/checksums/crc';
import { isValidGitlabRoutable } from '../../lib/checksums/gitlab-routable';
import { sample } from '../../lib/sample';
import { LOWER } from '../../lib/sample-alphabets';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'glpat-|glrt-t1_|glrt-t2_|glrt-t3_|glrtr-|glrt-|gldt-|glft-|glptt-|glcbt-|glimt-|glagent-|glwt-|glsoat-|glffct-|gloas- base64url{27,300} .01.|. lower{9}',
  { checksum: isValidGitlabRoutable },
);

const signed = (start: string): string => start + crcBase36(start);

export const guidance: Guidance = {
  issuer: 'GitLab',
  docs: 'https://docs.gitlab.com/security/tokens/',
  revoke: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  tokenClass: 'secret',
};

const token = (seed = 1): string => signed(`${sample('glpat-', 32, undefined, seed)}.01.13`);

export const examples = (): Examples => ({
  matches: [
    token(),
    `{"value":"${token(2)}"}`,
    signed(`${sample('glrt-t3_', 36, undefined, 3)}.01.16`),
    signed(`${sample('gldt-', 34, undefined, 4)}.14`),
  ],
  nearMisses: [
    sample('glpat-', 32) + sample('.01.', 9, LOWER),
    signed(`${sample('glpat-', 20)}.01.13`),
    token().replace('.01.', '.02.'),
  ],
});
