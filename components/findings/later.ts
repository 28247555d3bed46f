// What comes with `import()`: no first look needs it.
export { FindingDetail } from './FindingDetail';
export { FixedList } from './FixedList';
