import { storageCalls } from '../storage-calls';

export default storageCalls('session-storage', 'sessionStorage');
