import { Document, Page, Text, View, type DocumentProps } from '@react-pdf/renderer';
import type { ReactElement, ReactNode } from 'react';
import { registerFonts } from './fonts';
import { styles } from './paper-styles';

registerFonts();

interface Labelled {
  label: string;
  value: string;
}

/** What every paper for a member says, in words. */
export interface PaperContent {
  /** Of the file, not of the paper. */
  fileTitle: string;
  title: string;
  office: { title: string; name: string; address: string; phone: string };
  /** Said on papers of the demonstration; null otherwise. */
  demo: string | null;
  /** What the paper is known by: a reference is set in the digits of the machine. */
  key: Labelled & { reference: boolean };
  status: { label: string; word: string };
  facts: readonly Labelled[];
  next: { title: string; steps: readonly string[] };
  foot: readonly Labelled[];
}

/** A paper as a PDF: the same words and the same look as the printed page. A4 where it holds a table (`large`), else A5; `body` stands between the facts and what comes next. */
export function paperDocument(words: PaperContent, large: boolean, body: ReactNode): ReactElement<DocumentProps> {
  const { office, key, status } = words;
  return (
    <Document title={words.fileTitle} author={`${office.title} ${office.name}`} language="id" creator="Loket" producer="Loket">
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
        {words.demo !== null && <Text style={styles.demo}>{words.demo}</Text>}
        <Text style={styles.title}>{words.title}</Text>
        <View style={styles.key}>
          <View>
            <Text style={styles.label}>{key.label}</Text>
            <Text style={key.reference ? styles.reference : styles.keyWords}>{key.value}</Text>
          </View>
          <View style={styles.state}>
            <Text style={styles.label}>{status.label}</Text>
            <Text style={styles.status}>{status.word}</Text>
          </View>
        </View>
        <View style={styles.facts}>
          {words.facts.map(({ label, value }) => (
            <View key={label} style={styles.fact}>
              <Text style={styles.label}>{label}</Text>
              <Text style={styles.strong}>{value}</Text>
            </View>
          ))}
        </View>
        {body}
        <View style={styles.next} wrap={false}>
          <Text style={styles.heading}>{words.next.title}</Text>
          {words.next.steps.map((step, index) => (
            <View key={step} style={styles.step}>
              <Text style={styles.number}>{index + 1}.</Text>
              <Text style={styles.stepWords}>{step}</Text>
            </View>
          ))}
        </View>
        <View style={large ? [styles.foot, styles.footLarge] : styles.foot} fixed>
          {words.foot.map(({ label, value }) => (
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

/** A table of a paper: its head on every page, `shares` of the width by column; a row is never cut in two. */
export function PaperTable({ head, shares, rows }: { head: readonly string[]; shares: readonly number[]; rows: readonly { key: string; cells: readonly ReactNode[] }[] }) {
  const width = (column: number) => ({ flexGrow: shares[column] ?? 1 });
  return (
    <View style={styles.table}>
      <View style={styles.head} fixed>
        {head.map((cell, column) => (
          <Text key={cell} style={[styles.cell, styles.headCell, width(column)]}>
            {cell}
          </Text>
        ))}
      </View>
      {rows.map(({ key, cells }) => (
        <View key={key} style={styles.row} wrap={false}>
          {cells.map((cell, column) => (
            <View key={head[column]} style={[styles.cell, width(column)]}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** What a cell says first, and lesser lines beneath it. */
export function PaperCell({ strong, weak }: { strong: string; weak: readonly string[] }) {
  return (
    <>
      {strong !== '' && <Text style={styles.strong}>{strong}</Text>}
      {weak.map((line) => (
        <Text key={line} style={styles.weak}>
          {line}
        </Text>
      ))}
    </>
  );
}
