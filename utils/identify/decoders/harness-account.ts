import { defineNamed } from '../defined';

export const decoder = defineNamed('harness', /^(?<kind>[ps]at)\.(?<account>[\w-]{22})\.(?<keyId>\w{8,32})\./);
