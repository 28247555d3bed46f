import { defineText } from '../defined';

/** The front-end's host and a dollar sign; what is not so is Stripe's. */
export const decoder = defineText('clerk-publishable stripe-pk-*', /^(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})\$$/);
