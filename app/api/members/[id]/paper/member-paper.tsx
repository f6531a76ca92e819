import { Text, View, type DocumentProps } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import { PaperCell, paperDocument, PaperTable } from '@/app/pdf/paper-document';
import { styles } from '@/app/pdf/paper-styles';
import type { PaperPlace, PaperView } from '@/components/members/paper/paper-view';

/** Shares of the table's columns: person, numbers, membership, facility, contribution. */
const SHARES = [3.8, 2.6, 3, 4.2, 3.2];

/** The summary as a PDF: A5 for a card, A4 for a family. */
export function memberPaper({ words, facts, places, table, next }: PaperView): ReactElement<DocumentProps> {
  const { office, title, key: { status, ...key }, foot, demo } = words;
  return paperDocument(
    { fileTitle: title, title, office, demo, key: { ...key, reference: false }, status, facts, next, foot },
    table !== null,
    <>
      {places && <Places places={places} />}
      {table && <PaperTable head={table.head} shares={SHARES} rows={table.rows.map(({ id, cells }) => ({ key: id, cells: cells.map((cell, column) => <PaperCell key={column} {...cell} />) }))} />}
    </>,
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
