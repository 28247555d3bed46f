import type { Token } from '../../utils/model/ledger';
import type { Translate } from '../../utils/model/text';

export const roleName = (t: Translate, role: Token['role']): string => t(`dashboard_role_${role.replaceAll('-', '_')}`);

/** `tw1_P6HAnV…`: enough to tell tokens apart by eye. */
export const shortName = (fingerprint: string): string => `${fingerprint.slice(0, 10)}…`;
