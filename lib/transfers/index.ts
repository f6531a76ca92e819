/** What other areas may know of transfers. */
export { TRANSFER_CODES, type TransferCode } from './rules/findings';
