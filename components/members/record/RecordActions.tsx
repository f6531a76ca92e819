'use client';

import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import FeedbackOutlined from '@mui/icons-material/FeedbackOutlined';
import PrintRounded from '@mui/icons-material/PrintRounded';
import SwapHorizRounded from '@mui/icons-material/SwapHorizRounded';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { askRows } from '@/components/form/useRows';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { MoreServices } from './MoreServices';
import styles from './RecordActions.module.css';

interface Props {
  memberId: string;
  /** Whether the role may request a transfer. */
  mayRequest: boolean;
  /** Whether the role may file corrections and reports. */
  mayFile: boolean;
  /** Whether the role may file a complaint. */
  mayComplain: boolean;
  /** Whether the role helps with the app. */
  mayHelp: boolean;
  /** The open transfer, where the person may see it: it comes before a new request. */
  openTransferId: string | null;
  /** Whether a request is what most will do next. */
  requestFirst: boolean;
}

/** What can be done with the open record, what most will do next first, each by a key too. */
export function RecordActions({ memberId, mayRequest, mayFile, mayComplain, mayHelp, openTransferId, requestFirst }: Props) {
  const t = useTranslations('member-record.action');
  const router = useRouter();
  const request = `/members/${memberId}/transfer`;
  const open = `/transfers/${openTransferId}`;
  const paper = `/members/${memberId}/print`;
  const correct = `/members/${memberId}/correct`;
  const complain = `/complaints/new?member=${memberId}`;

  // The record itself is printed by the browser's own Ctrl+P: the audit knows of it.
  useEffect(() => {
    const printed = () => void askRows('members/printed', { id: memberId });
    window.addEventListener('beforeprint', printed);
    return () => window.removeEventListener('beforeprint', printed);
  }, [memberId]);

  useShortcuts([
    { keys: 'p', labelKey: 'member-record.action.request', disabled: !mayRequest, run: () => router.push(request) },
    { keys: 'k', labelKey: 'member-record.action.correct', disabled: !mayFile, run: () => router.push(correct) },
    { keys: 'o', labelKey: 'member-record.action.openTransfer', disabled: openTransferId === null, run: () => router.push(open) },
    { keys: 'a', labelKey: 'member-record.action.complain', disabled: !mayComplain, run: () => router.push(complain) },
    { keys: 'b', labelKey: 'member-record.action.help', disabled: !mayHelp, run: () => router.push(`/members/${memberId}/app-help`) },
    { keys: 'c', labelKey: 'member-record.action.print', run: () => router.push(paper) },
  ]);

  const opening = openTransferId !== null && (
    <ButtonLink key="open" href={open} prefetch={false} variant={requestFirst ? 'outlined' : 'contained'} aria-keyshortcuts="o">
      {t('openTransfer')}
      <Key keys="o" />
    </ButtonLink>
  );
  const requesting = mayRequest && (
    <ButtonLink key="request" href={request} prefetch={false} variant={requestFirst ? 'contained' : 'outlined'} startIcon={<SwapHorizRounded />} aria-keyshortcuts="p">
      {t('request')}
      <Key keys="p" />
    </ButtonLink>
  );

  return (
    <>
      {requestFirst ? [requesting, opening] : [opening, requesting]}
      {mayFile && (
        <ButtonLink href={correct} prefetch={false} variant="outlined" startIcon={<EditNoteOutlined />} aria-keyshortcuts="k">
          {t('correct')}
          <Key keys="k" />
        </ButtonLink>
      )}
      {mayComplain && (
        <ButtonLink href={complain} prefetch={false} variant="outlined" startIcon={<FeedbackOutlined />} aria-keyshortcuts="a">
          {t('complain')}
          <Key keys="a" />
        </ButtonLink>
      )}
      {mayFile && <MoreServices memberId={memberId} />}
      <ButtonLink href={paper} prefetch={false} variant="outlined" startIcon={<PrintRounded />} aria-keyshortcuts="c">
        {t('print')}
        <Key keys="c" />
      </ButtonLink>
    </>
  );
}

function Key({ keys }: { keys: string }) {
  return (
    <span className={styles.key}>
      <KeyHint keys={keys} />
    </span>
  );
}
