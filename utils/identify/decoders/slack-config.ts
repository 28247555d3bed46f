import { defineNamed } from '../defined';

export const decoder = defineNamed('slack-config*', /^(?<kind>xoxe(?:\.xox[bp])?)-\d-/);
