import { sample } from '../../lib/sample';
import type { Examples, Guidance } from '../token-type';
import { defineFormat } from '../token-type';

/** Newer tokens have base64 of the number of a shard, 10 to 19, and a dot after their prefix. */
export const detector = defineFormat(
  'bkaa_MTA.|bkaa_MTE.|bkaa_MTI.|bkaa_MTM.|bkaa_MTQ.|bkaa_MTU.|bkaa_MTY.|bkaa_MTc.|bkaa_MTg.|bkaa_MTk.|bkar_MTA.|bkar_MTE.|bkar_MTI.|bkar_MTM.|bkar_MTQ.|bkar_MTU.|bkar_MTY.|bkar_MTc.|bkar_MTg.|bkar_MTk.|bkct_MTA.|bkct_MTE.|bkct_MTI.|bkct_MTM.|bkct_MTQ.|bkct_MTU.|bkct_MTY.|bkct_MTc.|bkct_MTg.|bkct_MTk.|bkaa_|bkaj_|bkar_|bkct_|bkpt_|bkpat_|bkps_|bkjat_ base64url{20,400} .| base64url{0,400} .| base64url{0,400}',
  { accept: (value) => value.length >= 59 },
);

export const guidance: Guidance = {
  issuer: 'Buildkite',
  docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
  revoke: null,
  tokenClass: 'secret',
};

const token = (seed = 1): string => sample('bkct_MTI.', 76, undefined, seed);

export const examples = (): Examples => ({
  matches: [token(), `{"value":"${token(2)}"}`, `BUILDKITE_AGENT_TOKEN=${sample('bkar_', 60, undefined, 3)}`],
  nearMisses: [sample('bkct_', 53), sample('bkzz_', 60), `x${token()}`],
});
