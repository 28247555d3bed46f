import { wrap } from '../../utils/lib/wrap';
import type { Sighting, Token } from '../../utils/model/ledger';
import type { Report } from '../../utils/model/report';
import type { Paint } from './terminal';
import { counted, t } from './texts';
import { surfaceName, typeName } from './wording';

const TOKENS_SHOWN = 50;
const PLACES_SHOWN = 4;

/**
 * Tokens that no finding speaks of, with their places: a file shows where a token lies, and most rules judge how a browser
 * keeps and sends it.
 */
export function renderSeen({ tokens, sightings, findings }: Report, paint: Paint): readonly string[] {
  const told = new Set(findings.map((finding) => finding.tokens[0]));
  const rest = tokens.filter(({ fingerprint }) => !told.has(fingerprint));
  if (rest.length === 0) return [];
  const shown = rest.slice(0, TOKENS_SHOWN).flatMap((token) => lines(token, sightings, paint));
  const more = rest.length - TOKENS_SHOWN;
  return ['', paint('bold', t('cli_seen_title')), ...shown, ...(more > 0 ? [`  ${counted('cli_more', more)}`] : [])];
}

function lines({ type, preview, fingerprint, publishable }: Token, sightings: readonly Sighting[], paint: Paint) {
  const places = sightings
    .filter((one) => one.fingerprint === fingerprint)
    .map(({ surface, key, path }) => [surfaceName(surface), key, path].filter(Boolean).join(' › '));
  const distinct = [...new Set(places)];
  const more = distinct.length - PLACES_SHOWN;
  const listed = [...distinct.slice(0, PLACES_SHOWN), ...(more > 0 ? [counted('cli_more', more)] : [])];
  return [
    `  ${paint('cyan', '•')} ${typeName(type)} ${preview}${publishable ? ` ${paint('dim', t('cli_seen_publishable'))}` : ''}`,
    ...listed.flatMap((place) => wrap(place, '      ').map((line) => paint('dim', line))),
  ];
}
