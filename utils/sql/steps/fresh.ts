import { SETTLING } from '../../assess/traffic/names';
import { DAY } from '../../assess/traffic/time';
import type { Step } from '../steps';

export const fresh: Step = {
  name: 'tokenwitness_step_fresh',
  figures: [SETTLING / DAY],
  query: () => `SELECT n.who, n.aspect, n.name, n.first_ms, coalesce(s.others, 0) AS others,
       CASE WHEN n.first_ms = n.aspect_ms THEN 0
            WHEN s.most_bits IS NOT NULL AND s.most_bits < w.new_bits THEN s.most_bits
            ELSE w.new_bits END AS new_bits,
       w.new_bits AS own_bits
  FROM tokenwitness_step_names n
  JOIN tokenwitness_step_newness w ON w.who = n.who AND w.aspect = n.aspect AND w.day_no = n.first_day
  LEFT JOIN tokenwitness_step_shared s ON s.who = n.who AND s.aspect = n.aspect AND s.name = n.name`,
};
