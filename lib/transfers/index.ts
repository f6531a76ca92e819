/** What other areas may ask of the transfers. */
export { waitingTransfers, type WaitingTransfers } from './queries/waiting-transfers';
export { TRANSFER_CODES, type TransferCode } from './rules/finding-terms';
