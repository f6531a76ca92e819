'use client';

import PrintOutlined from '@mui/icons-material/PrintOutlined';
import IconButton from '@mui/material/IconButton';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { printedText, TYPED } from './printed-text';

interface Props {
  /** Address of the list, such as `/transfers`; its paper stands under `/transfers/print` and reads the same parameters. */
  list: string;
  /** What the list is asked with; of it only `text`, which stands in no address. */
  question: object;
}

/** The way from a list to its paper: every row of the present filter, not only those that the grid has loaded. */
export function PrintListLink({ list, question }: Props) {
  const t = useTranslations('grid.paper');
  const params = useSearchParams();
  const text = 'text' in question && typeof question.text === 'string' ? question.text : '';
  const asked = new URLSearchParams(params);
  asked.delete(TYPED);
  if (text !== '') asked.set(TYPED, '1');
  const search = asked.toString();
  return (
    <IconButton
      component={Link}
      href={`${list}/print${search === '' ? '' : `?${search}`}`}
      prefetch={false}
      aria-label={t('open')}
      title={t('open')}
      onClick={() => printedText.set(text === '' ? null : { list, text })}
    >
      <PrintOutlined />
    </IconButton>
  );
}
