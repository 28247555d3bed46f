import type { Report } from '../model/report';

/** Code of the diagnostic that says that something was seen and could not be written down. */
export const NOT_RECORDED = 'not-recorded';

/** Whether something is missing in what a report was made of: that nothing was found says nothing then. */
export const isIncomplete = ({ diagnostics }: Pick<Report, 'diagnostics'>): boolean =>
  diagnostics.some(({ code }) => code === NOT_RECORDED);
