import { StyleSheet } from '@react-pdf/renderer';
import { MONO } from './fonts';

const INK = '#16211c';
const INK_WEAK = '#4b5952';
const LINE = '#b9c6bf';
const GREEN = '#0a6249';
const box = { flex: 1, padding: '7 11', borderRadius: 4 } as const;
const facility = { fontSize: 11, fontWeight: 700, lineHeight: 1.25, marginBottom: 1 } as const;

/** The printed page's look, in points. */
export const styles = StyleSheet.create({
  page: { padding: '26 31 40', backgroundColor: '#fff', color: INK, fontFamily: 'Jakarta', fontSize: 9, lineHeight: 1.4 },
  large: { padding: '45 51 54', fontSize: 10 },
  letterhead: {
    flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-end', paddingBottom: 8, borderBottomWidth: 1.5, borderBottomColor: GREEN,
  },
  office: { color: GREEN, fontSize: 14, fontWeight: 700, lineHeight: 1.2 },
  strong: { fontWeight: 600 },
  weak: { color: INK_WEAK },
  address: { maxWidth: 160, alignItems: 'flex-end' },
  addressLine: { color: INK_WEAK, fontSize: 8, textAlign: 'right' },
  demo: {
    alignSelf: 'flex-start', marginTop: 9, padding: '2 6', borderWidth: 0.75, borderStyle: 'dashed', borderColor: INK, borderRadius: 3, fontSize: 8, fontWeight: 600,
  },
  title: { marginTop: 11, marginBottom: 7, fontSize: 14, fontWeight: 700, lineHeight: 1.2 },
  key: {
    flexDirection: 'row', justifyContent: 'space-between', padding: '9 11', borderWidth: 0.75, borderColor: GREEN, borderRadius: 4, backgroundColor: '#e6f2ec',
  },
  label: { color: INK_WEAK, fontSize: 8 },
  reference: { fontFamily: MONO, fontSize: 18, lineHeight: 1.2 },
  keyWords: { fontSize: 16, fontWeight: 700, lineHeight: 1.2 },
  state: { maxWidth: 130 },
  status: { fontSize: 11, fontWeight: 700 },
  facts: { flexDirection: 'row', flexWrap: 'wrap', marginTop: 9, rowGap: 6 },
  fact: { width: '50%', paddingRight: 10 },
  change: { flexDirection: 'row', gap: 11, marginTop: 12 },
  until: { ...box, borderWidth: 0.75, borderColor: LINE },
  from: { ...box, borderWidth: 1.25, borderColor: GREEN },
  when: { color: GREEN, fontSize: 9, fontWeight: 600 },
  whenUntil: { color: INK_WEAK, fontSize: 9, fontWeight: 600 },
  facility,
  table: { marginTop: 14, fontSize: 8.5 },
  head: { flexDirection: 'row', borderBottomWidth: 1, borderBottomColor: INK, paddingBottom: 3 },
  headCell: { color: INK_WEAK, fontSize: 8, fontWeight: 600 },
  row: { flexDirection: 'row', paddingVertical: 5, borderBottomWidth: 0.5, borderBottomColor: LINE },
  cell: { flexBasis: 0, flexShrink: 1, paddingRight: 7 },
  mono: { fontFamily: MONO, fontSize: 8.5 },
  next: { marginTop: 13 },
  heading: { marginBottom: 4, fontSize: 10.5, fontWeight: 700 },
  step: { flexDirection: 'row', marginBottom: 3 },
  number: { width: 14 },
  stepWords: { flex: 1 },
  foot: {
    position: 'absolute', left: 31, right: 31, bottom: 20, flexDirection: 'row', justifyContent: 'space-between', paddingTop: 6, borderTopWidth: 0.5,
    borderTopColor: LINE, fontSize: 8.5,
  },
  footLarge: { left: 51, right: 51, bottom: 32 },
});
