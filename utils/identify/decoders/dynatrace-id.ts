import { defineNamed } from '../defined';

export const decoder = defineNamed('dynatrace', /^(?<keyId>(?<kind>dt0[a-z]\d\d)\.\w{8,32})\./);
