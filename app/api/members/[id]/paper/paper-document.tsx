import { Document, Page, Text, View, type DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { registerFonts } from '@/app/api/transfers/[id]/receipt/fonts';
import { styles } from '@/app/api/transfers/[id]/receipt/receipt-styles';
import type { PaperPlace, PaperView } from '@/components/members/paper/paper-view';

registerFonts();

/** The summary as a PDF: the same words and the same look as the printed page. A5 for a card, A4 for a family. */
export function paperDocument(view: PaperView): ReactElement<DocumentProps> {
  const { office, title, key, foot, demo } = view.words;
  const large = view.table !== null;
  return (
    <Document title={title} author={`${office.title} ${office.name}`} language="id" creator="Loket" producer="Loket">
      <Page size={large ? 'A4' : 'A5'} style={large ? [styles.page, styles.large] : styles.page}>
        <View style={styles.letterhead}>
          <View>
            <Text style={styles.office}>{office.title}</Text>
            <Text style={styles.strong}>{office.name}</Text>
          </View>
          <View style={styles.address}>
            <Text style={styles.addressLine}>{office.address}</Text>
            <Text style={styles.addressLine}>{office.phone}</Text>
          </View>
        </View>
        {demo !== null && <Text style={styles.demo}>{demo}</Text>}
        <Text style={styles.title}>{title}</Text>
        <View style={styles.key}>
          <View>
            <Text style={styles.label}>{key.label}</Text>
            <Text style={{ fontSize: 16, fontWeight: 700, lineHeight: 1.2 }}>{key.value}</Text>
          </View>
          <View style={styles.state}>
            <Text style={styles.label}>{key.status.label}</Text>
            <Text style={styles.status}>{key.status.word}</Text>
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
        {view.places && <Places places={view.places} />}
        {view.table && <FamilyTable table={view.table} />}
        <View style={styles.next} wrap={false}>
          <Text style={styles.heading}>{view.next.title}</Text>
          {view.next.steps.map((step, index) => (
            <View key={step} style={styles.step}>
              <Text style={styles.number}>{index + 1}.</Text>
              <Text style={styles.stepWords}>{step}</Text>
            </View>
          ))}
        </View>
        <View style={large ? [styles.foot, styles.footLarge] : styles.foot} fixed>
          {foot.map(({ label, value }) => (
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

function Places({ places }: { places: readonly PaperPlace[] }) {
  return (
    <View style={styles.change} wrap={false}>
      {places.map(({ label, facility, address, coming }) => (
        <View key={label} style={coming ? styles.from : styles.until}>
          <Text style={coming ? styles.when : styles.whenUntil}>{label}</Text>
          <Text style={styles.facility}>{facility}</Text>
          <Text>{address}</Text>
        </View>
      ))}
    </View>
  );
}

/** Shares of the table's columns: person, numbers, membership, facility, contribution. */
const WIDTHS = [3.8, 2.6, 3, 4.2, 3.2];

function FamilyTable({ table }: { table: NonNullable<PaperView['table']> }) {
  return (
    <View style={styles.table}>
      <View style={styles.head} fixed>
        {table.head.map((cell, column) => (
          <Text key={cell} style={[styles.cell, styles.headCell, { flexGrow: WIDTHS[column] ?? 1 }]}>
            {cell}
          </Text>
        ))}
      </View>
      {table.rows.map(({ id, cells }) => (
        <View key={id} style={styles.row} wrap={false}>
          {cells.map((cell, column) => (
            <View key={table.head[column]} style={[styles.cell, { flexGrow: WIDTHS[column] ?? 1 }]}>
              {cell.strong !== '' && <Text style={styles.strong}>{cell.strong}</Text>}
              {cell.weak.map((line) => (
                <Text key={line} style={styles.weak}>
                  {line}
                </Text>
              ))}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
