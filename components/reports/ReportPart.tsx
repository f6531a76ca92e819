import type { ReactNode } from 'react';
import { Section } from '@/components/ui/Section';
import { DefinitionPopover } from './DefinitionPopover';
import styles from './Report.module.css';

interface Props {
  title: string;
  definition: ReactNode;
  /** Left out where the table alone says it. */
  chart?: ReactNode;
  /** Always there: a chart never stands without its figures. */
  table: ReactNode;
  /** Beneath: sources, what is missing. */
  note?: ReactNode;
}

/** A part of a report: its question as a head, the definition, the chart, its table, and what is to be known of it. */
export function ReportPart({ title, definition, chart, table, note }: Props) {
  return (
    <Section title={title} meta={<DefinitionPopover of={title}>{definition}</DefinitionPopover>} flush>
      {chart !== undefined && <div className={styles.chart}>{chart}</div>}
      {table}
      {note !== undefined && <div className={styles.note}>{note}</div>}
    </Section>
  );
}
