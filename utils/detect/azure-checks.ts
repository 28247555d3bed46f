/** Whether the bytes that end an Azure key are the hash of it. */
export { isValidAzureCask } from '../lib/checksums/azure-cask-legacy';
export { isValidAzureKey } from '../lib/checksums/azure-marvin';
