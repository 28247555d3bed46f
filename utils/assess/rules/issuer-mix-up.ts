import { login, site } from '../example';
import { cwe } from '../references';
import { OAUTH } from '../references-oauth';
import { ASIDE, defineRule, OK } from '../rule';

/**
 * An app that logs in at several issuers must know which one answers: by `iss` in the answer, or by an address of its own for
 * each. Otherwise a hostile one of them is given the code of another.
 */
export default defineRule({
  subject: 'login',
  severity: 'low',
  needs: [],
  playbook: 'bind-login-to-session',
  hardening: true,
  references: [cwe(346), OAUTH.mixUp, OAUTH.mixUpAttack, OAUTH.issuer, OAUTH.weaknesses],
  judge({ login: { asked, answered, names } }, { facts }) {
    const others = (facts.logins ?? []).filter((other) => other.asked.destination !== asked.destination);
    const sharing = others.filter((other) => other.asked.redirect === asked.redirect);
    if (others.length === 0 || asked.redirect === null) return ASIDE;
    if (sharing.length === 0) return OK;
    if (answered === 0) return ASIDE;
    if (names.includes('iss')) return OK;
    return {
      kind: 'risk',
      severity: 'low',
      confidence: 'firm',
      message: { key: 'finding_issuer_mix_up', values: [asked.destination, sharing[0]?.asked.destination ?? ''] },
    };
  },
  examples: () => {
    const other = login({ destination: 'https://id.vendor.io' }, { names: ['code', 'state'] });
    return {
      risk: [site({ logins: [login({}, { names: ['code', 'state'] }), other] }), site({ logins: [login(), other] })],
      ok: [
        site({ logins: [login(), { ...other, names: ['code', 'iss', 'state'] }] }),
        site({
          logins: [login(), login({ destination: 'https://id.vendor.io', redirect: 'https://app.example.com/vendor' })],
        }),
      ],
      aside: [
        site({ logins: [login({}, { answered: 0 }), login({ destination: 'https://id.vendor.io' }, { answered: 0 })] }),
        site({ logins: [login({}, { names: ['code', 'state'] })] }),
      ],
      unknown: [],
    };
  },
});
