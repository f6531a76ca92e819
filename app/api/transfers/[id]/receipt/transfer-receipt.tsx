import { Text, View, type DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { PaperCell, paperDocument, PaperTable } from '@/app/pdf/paper-document';
import { styles } from '@/app/pdf/paper-styles';
import type { ReceiptView } from '@/components/transfers/receipt/receipt-view';

/** Shares of the table's columns: member, reference, until, from, status. */
const SHARES = [4, 3.6, 3.6, 3.6, 2.6];

/** The receipt as a PDF: A5 for one member, A4 for several. */
export function transferReceipt({ title, reference, office, demo, status, facts, change, table, next, foot }: ReceiptView): ReactElement<DocumentProps> {
  return paperDocument(
    { fileTitle: `${title} ${reference.value}`, title, office, demo, key: { ...reference, reference: true }, status, facts, next, foot },
    table !== null,
    <>
      {change && <Change change={change} />}
      {table && <PaperTable head={table.head} shares={SHARES} rows={table.rows.map((row) => ({ key: row.reference, cells: cellsOf(row) }))} />}
    </>,
  );
}

function Change({ change: { until, from } }: { change: NonNullable<ReceiptView['change']> }) {
  return (
    <View style={styles.change} wrap={false}>
      <View style={styles.until}>
        <Text style={styles.whenUntil}>{until.label}</Text>
        <Text style={styles.facility}>{until.facility}</Text>
      </View>
      <View style={styles.from}>
        <Text style={styles.when}>{from.label}</Text>
        <Text style={styles.facility}>{from.facility}</Text>
        <Text>{from.address}</Text>
      </View>
    </View>
  );
}

function cellsOf({ name, card, reference, until, from, status }: NonNullable<ReceiptView['table']>['rows'][number]) {
  return [
    <PaperCell key="member" strong={name} weak={[card]} />,
    <Text key="reference" style={styles.mono}>{reference}</Text>,
    <PaperCell key="until" strong={until.date} weak={[until.facility]} />,
    <PaperCell key="from" strong={from.date} weak={[from.facility]} />,
    <Text key="status">{status}</Text>,
  ];
}
