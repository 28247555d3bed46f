import { readerHere } from './reader';

/** The hash and the seeds of all services are in the reader, whose decoder needs them as well. Before it came no key is valid. */
export const isValidAzureKey = (value: string): boolean => readerHere()?.isValidAzureKey(value) ?? false;

export const isValidAzureCask = (value: string): boolean => readerHere()?.isValidAzureCask(value) ?? false;
