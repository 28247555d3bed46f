import { defineText } from '../defined';

/** The number before the random part reads as the second in which it ends; zero for never. */
export const decoder = defineText('jfrog-reference', /^(?<kind>reftkn):\d\d:(?<expiresAt>\d{10}):/, 'expiresAt');
