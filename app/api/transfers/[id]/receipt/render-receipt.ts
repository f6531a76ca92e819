import { renderToBuffer } from '@react-pdf/renderer';
import { receiptView } from '@/components/transfers/receipt/receipt-view';
import type { TransferReceipt } from '@/lib/transfers/queries/get-receipt';
import { transferReceipt } from './transfer-receipt';

/** The receipt as the bytes of a PDF. */
export function renderReceipt(receipt: TransferReceipt, demo: boolean): Promise<Buffer> {
  return renderToBuffer(transferReceipt(receiptView(receipt, { demo })));
}
