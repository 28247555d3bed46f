import type { Finding } from '../../utils/model/report';

/** Ids of a row's button and of the detail that it opens. */
export const rowId = (finding: Finding) => `row-${finding.id}`;
export const detailId = (finding: Finding) => `detail-${finding.id}`;
