import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

export const detector = defineFormat(
  'dp.pt.|dp.ct.|dp.sa.|dp.scim.|dp.audit.|dp.st.|dp.st.dev.|dp.st.stg.|dp.st.prd.|dp.st.ci.|dp.st.prod.|dp.st.test.|dp.st.staging.|dp.st.production.|dp.st.dev_personal. alnum{40,44}',
);

export const guidance: Guidance = {
  issuer: 'Doppler',
  docs: 'https://docs.doppler.com/docs/service-tokens',
  revoke: 'https://api.doppler.com/v3/auth/revoke',
  verify: 'GET https://api.doppler.com/v3/me',
  tokenClass: 'secret',
};

const token = (seed = 1, prefix = 'dp.pt.'): string => sample(prefix, 43, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2, 'dp.audit.')}"}`, `DOPPLER_TOKEN=${token(3, 'dp.st.prd.')}`],
  nearMisses: [sample('dp.pt.', 39), sample('dp.xx.', 43), `x${token()}`],
});
