import type { Use } from '../model/ledger';
import type { UseBody } from './from-request';

/** Clocks of page and browser differ by less. */
const SAME_MOMENT = 2_000;

/** Whether the browser witnessed this very use of which the page told. */
export function isSameUse(known: Use, { at, use }: UseBody): boolean {
  return (
    known.witness === 'browser' &&
    known.lastSeen >= at - SAME_MOMENT &&
    known.fingerprint === use.fingerprint &&
    known.destination === use.destination &&
    known.template === use.template &&
    known.channel === use.channel &&
    known.name === use.name
  );
}
