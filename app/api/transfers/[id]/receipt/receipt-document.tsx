import { Document, Page, Text, View, type DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { ReceiptView } from '@/components/transfers/receipt/receipt-view';
import { registerFonts } from './fonts';
import { styles } from './receipt-styles';

registerFonts();

/** The receipt as a PDF: the same words and the same look as the printed page. A5 for one member, A4 for several. */
export function receiptDocument(view: ReceiptView): ReactElement<DocumentProps> {
  return (
    <Document title={`${view.title} ${view.reference.value}`} author={`${view.office.title} ${view.office.name}`} language="id" creator="Loket" producer="Loket">
      <Page size={view.table ? 'A4' : 'A5'} style={view.table ? [styles.page, styles.large] : styles.page}>
        <View style={styles.letterhead}>
          <View>
            <Text style={styles.office}>{view.office.title}</Text>
            <Text style={styles.strong}>{view.office.name}</Text>
          </View>
          <View style={styles.address}>
            <Text style={styles.addressLine}>{view.office.address}</Text>
            <Text style={styles.addressLine}>{view.office.phone}</Text>
          </View>
        </View>
        {view.demo !== null && <Text style={styles.demo}>{view.demo}</Text>}
        <Text style={styles.title}>{view.title}</Text>
        <View style={styles.key}>
          <View>
            <Text style={styles.label}>{view.reference.label}</Text>
            <Text style={styles.reference}>{view.reference.value}</Text>
          </View>
          <View style={styles.state}>
            <Text style={styles.label}>{view.status.label}</Text>
            <Text style={styles.status}>{view.status.word}</Text>
          </View>
        </View>
        <View style={styles.facts}>
          {view.facts.map(({ label, value }) => (
            <View key={label} style={styles.fact}>
              <Text style={styles.label}>{label}</Text>
              <Text style={styles.strong}>{value}</Text>
            </View>
          ))}
        </View>
        {view.change && <Change change={view.change} />}
        {view.table && <Table table={view.table} />}
        <View style={styles.next} wrap={false}>
          <Text style={styles.heading}>{view.next.title}</Text>
          {view.next.steps.map((step, index) => (
            <View key={step} style={styles.step}>
              <Text style={styles.number}>{index + 1}.</Text>
              <Text style={styles.stepWords}>{step}</Text>
            </View>
          ))}
        </View>
        <View style={view.table ? [styles.foot, styles.footLarge] : styles.foot} fixed>
          {view.foot.map(({ label, value }) => (
            <Text key={label}>
              <Text style={styles.weak}>{label} </Text>
              {value}
            </Text>
          ))}
        </View>
      </Page>
    </Document>
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

function Table({ table }: { table: NonNullable<ReceiptView['table']> }) {
  return (
    <View style={styles.table}>
      <View style={styles.head} fixed>
        {table.head.map((cell, index) => (
          <Text key={cell} style={[styles.cell, styles.headCell, { flexGrow: WIDTHS[index] ?? 1 }]}>
            {cell}
          </Text>
        ))}
      </View>
      {table.rows.map((row) => (
        <View key={row.reference} style={styles.row} wrap={false}>
          <Cell column={0} strong={row.name} weak={row.card} />
          <Text style={[styles.cell, styles.mono, { flexGrow: WIDTHS[1] ?? 1 }]}>{row.reference}</Text>
          <Cell column={2} strong={row.until.date} weak={row.until.facility} />
          <Cell column={3} strong={row.from.date} weak={row.from.facility} />
          <Text style={[styles.cell, { flexGrow: WIDTHS[4] ?? 1 }]}>{row.status}</Text>
        </View>
      ))}
    </View>
  );
}

/** Shares of the table's columns: member, reference, until, from, status. */
const WIDTHS = [4, 3.6, 3.6, 3.6, 2.6];

function Cell({ column, strong, weak }: { column: number; strong: string; weak: string }) {
  return (
    <View style={[styles.cell, { flexGrow: WIDTHS[column] ?? 1 }]}>
      {strong !== '' && <Text style={styles.strong}>{strong}</Text>}
      <Text style={styles.weak}>{weak}</Text>
    </View>
  );
}
