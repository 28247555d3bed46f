import type { Whereabouts } from '../model/ledger';
import { isoTime } from './format';

export type FileRow = ReturnType<typeof fileRow>;

/** What a kept file shows of one token. */
export function fileRow({ file, found }: Whereabouts['files'][number]) {
  const { name, sha256, size, format, keptAt } = file;
  const { fingerprint: token, uses, morePlaces } = found;
  return {
    token,
    file: { name, sha256, size, format, keptAt: isoTime(keptAt) },
    ...spanRow(found),
    uses,
    places: found.places.map(({ from, to, ...place }) => ({ ...place, ...spanRow({ from, to }) })),
    morePlaces,
  };
}

const spanRow = ({ from, to }: { readonly from: number; readonly to: number }) => {
  return { firstSeen: isoTime(from), lastSeen: isoTime(to) };
};
