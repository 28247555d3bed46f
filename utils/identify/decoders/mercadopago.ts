import { defineNamed } from '../defined';

export const decoder = defineNamed(
  'mercadopago',
  /^(?:APP_USR|TEST)-(?<client>\d{10,20})-\d{6}-\w{32}-(?<subject>\d{4,14})$/,
);
