import { storageCalls } from '../storage-calls';

export default storageCalls('local-storage', 'localStorage');
