// What comes with `import()`: no first look needs it.

export { loadPlaybooks, playbookAtHand } from '../../utils/remedy/load-playbooks';
export { FindingDetail } from './FindingDetail';
export { FixedList } from './FixedList';
