import path from 'node:path';
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { MailContent, MailValue } from './mail-content';

const FILES = path.join(process.cwd(), 'node_modules/@fontsource/plus-jakarta-sans/files');
Font.register({ family: 'Jakarta', fonts: [400, 600, 700].map((fontWeight) => ({ src: path.join(FILES, `plus-jakarta-sans-latin-${fontWeight}-normal.woff`), fontWeight })) });
Font.registerHyphenationCallback((word) => [word]);

const INK_WEAK = '#4b5952';
const styles = StyleSheet.create({
  page: { padding: '40 40 48', color: '#16211c', fontFamily: 'Jakarta', fontSize: 8.5, lineHeight: 1.4 },
  office: { color: '#0a6249', fontSize: 12, fontWeight: 700 },
  title: { marginTop: 10, fontSize: 16, fontWeight: 700, lineHeight: 1.2 },
  lead: { marginBottom: 8, color: INK_WEAK },
  part: { marginTop: 10, marginBottom: 2, fontSize: 10, fontWeight: 700 },
  row: { flexDirection: 'row', paddingVertical: 2, borderBottomWidth: 0.5, borderBottomColor: '#b9c6bf' },
  head: { width: '32%', paddingRight: 6 },
  cell: { flex: 1, textAlign: 'right' },
  weak: { color: INK_WEAK, fontSize: 7.5 },
  foot: { position: 'absolute', right: 40, bottom: 24, left: 40, color: INK_WEAK, fontSize: 7.5 },
});

function textOf(value: MailValue, kind: MailContent['columns'][number]['kind']): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  return value.toLocaleString('id-ID', kind === 'share' ? { style: 'percent', maximumFractionDigits: 1 } : {});
}

/** The report as the bytes of a PDF: A4, each part a table. `foot` stands on every page. */
export function renderMailPdf({ title, scope, range, columns, parts }: MailContent, foot: string): Promise<Buffer> {
  return renderToBuffer(
    <Document title={`${title} ${scope}`} language="id" creator="Loket" producer="Loket">
      <Page size="A4" style={styles.page}>
        <Text style={styles.office}>BPJS Kesehatan</Text>
        <Text style={styles.title}>{title}</Text>
        <Text style={styles.lead}>{`${scope}, ${range.from} – ${range.to}`}</Text>
        {parts.map((part) => (
          <View key={part.title}>
            <Text style={styles.part} minPresenceAhead={40}>{part.title}</Text>
            <View style={styles.row}>
              <Text style={styles.head} />
              {columns.map((column) => (
                <Text key={column.title} style={[styles.cell, styles.weak]}>{column.title}</Text>
              ))}
            </View>
            {part.rows.map(({ head, values }) => (
              <View key={head} style={styles.row} wrap={false}>
                <Text style={styles.head}>{head}</Text>
                {columns.map((column, index) => (
                  <Text key={column.title} style={styles.cell}>{textOf(values[index] ?? null, column.kind)}</Text>
                ))}
              </View>
            ))}
          </View>
        ))}
        <Text style={styles.foot} fixed>{foot}</Text>
      </Page>
    </Document>,
  );
}
