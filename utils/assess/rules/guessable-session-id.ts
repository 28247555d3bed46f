import type { Message, Severity } from '../../model/report';
import { sessionCookie } from '../cookies';
import type { Subjects } from '../correlate';
import { blind, jar, NOW, site, token } from '../example';
import { DAY } from '../power';
import { ASVS4, ASVS5, cwe, WSTG } from '../references';
import { ASIDE, defineRule, OK } from '../rule';
import { confidenceOf } from '../weigh';

/** Nineteen characters of base64 hold 114 bits at most; the session ids of no framework are as short. */
const SHORT = 20;
/** Digits of an ObjectId: a second, a process and a counter. Of random ones, 1 in 800 tells a second of the weeks before. */
const OBJECT_ID = 24;

/**
 * An id that is made of the time and a counter can be computed by whoever has one of his own. Ids of 128 random bits beside a
 * time (UUID version 7, KSUID) are fine. Numbers that count up are no tokens by their form, and are not seen at all.
 */
export default defineRule({
  subject: 'sighting',
  severity: 'high',
  needs: ['cookie-jar'],
  playbook: 'issue-unguessable-session-ids',
  references: [cwe(331), cwe(330), ASVS4.entropy, ASVS5.entropy, WSTG.schema],
  judge(subject, site) {
    const { token, witness } = subject;
    const cookie = sessionCookie(subject, site);
    if (cookie === null || cookie === 'maybe' || token.type !== 'session-cookie') return ASIDE;
    const guess = guessOf(subject);
    return guess === null ? OK : { kind: 'risk', ...guess, confidence: confidenceOf(token, witness, 'firm') };
  },
  examples: () => {
    const of = (length: number, facts = {}) => [
      token({ type: 'session-cookie', role: 'session', tokenClass: 'session', length, facts }),
    ];
    const sightings = [jar('sid')];
    return {
      risk: [
        site({ tokens: of(36, { kind: 'UUIDv1', issuedAt: NOW }), sightings }),
        site({ tokens: of(24, { issuedAt: NOW, inferred: ['issuedAt'] }), sightings }),
        site({ tokens: of(16), sightings }),
      ],
      ok: [
        site({ tokens: of(36, { kind: 'UUIDv7', issuedAt: NOW }), sightings }),
        // Random digits may tell any time.
        site({ tokens: of(24, { issuedAt: NOW - 900 * DAY, inferred: ['issuedAt'] }), sightings }),
        site({ tokens: of(36), sightings }),
        site({ tokens: of(27, { issuedAt: NOW, inferred: ['issuedAt'] }), sightings }),
        site({ tokens: of(24, { kind: 'ASP.NET' }), sightings }),
      ],
      aside: [site({ tokens: [token({ type: 'csrf-token', role: 'csrf', length: 16 })], sightings })],
      unknown: [blind('cookie-jar', { tokens: of(16) })],
    };
  },
});

function guessOf({ token, location }: Subjects['sighting']): { severity: Severity; message: Message } | null {
  const { kind, issuedAt, inferred } = token.facts;
  const isFresh = issuedAt !== undefined && Math.abs(token.firstSeen - issuedAt) < 30 * DAY;
  const isObjectId = token.length === OBJECT_ID && isFresh && inferred?.includes('issuedAt') === true;
  const form = kind === 'UUIDv1' || kind === 'UUIDv6' ? kind : isObjectId ? 'ObjectId' : null;
  if (form !== null) {
    return { severity: 'high', message: { key: 'finding_guessable_session_id', values: [location.key, form] } };
  }
  if (token.length >= SHORT || kind !== undefined) return null;
  const values = [location.key, String(token.length), String(token.length * 6)];
  return { severity: 'medium', message: { key: 'finding_short_session_id', values } };
}
