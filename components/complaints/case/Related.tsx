'use client';

import Button from '@mui/material/Button';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CommandNotice } from '@/components/form/CommandNotice';
import { useCommand } from '@/components/form/useCommand';
import styles from '@/components/ui/case-parts.module.css';
import { useToast } from '@/components/ui/toasts';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import type { ComplaintStatus } from '@/lib/complaints/model';
import { ComplaintStatusMark } from './ComplaintStatusMark';

interface Props {
  complaint: ComplaintCaseView;
  onOpen: (id: string) => void;
  onChanged: () => void;
}

/** Cases of the same member, linked ones, and those that were merged into this one. */
export function Related({ complaint: { id, duplicates, links, mergedFrom, mayComment }, onOpen, onChanged }: Props) {
  const t = useTranslations('complaint-case');
  const toast = useToast();
  const unlink = useCommand<{ id: string; otherId: string }, object>('complaints/unlink', {
    onDone() {
      toast.show({ message: t('act.done.unlink') });
      onChanged();
    },
  });
  return (
    <>
      <CommandNotice command={unlink} area="complaint-case" />
      <List title={t('mergedFrom')} cases={mergedFrom} onOpen={onOpen} />
      <List
        title={t('links')}
        cases={links}
        onOpen={onOpen}
        action={(otherId) => mayComment && <Button size="small" onClick={() => void unlink.send({ id, otherId })}>{t('unlink')}</Button>}
      />
      <List title={t('duplicates')} cases={duplicates.filter(({ id: other }) => ![...links, ...mergedFrom].some((each) => each.id === other))} onOpen={onOpen} />
    </>
  );
}

interface ListProps {
  title: string;
  cases: readonly { id: string; reference: string; subject: string; status: ComplaintStatus; open?: boolean }[];
  onOpen: (id: string) => void;
  action?: (id: string) => React.ReactNode;
}

function List({ title, cases, onOpen, action }: ListProps) {
  if (cases.length === 0) return null;
  return (
    <>
      <h3 className={styles.kind}>{title}</h3>
      <ul className={styles.siblings}>
        {cases.map(({ id, reference, subject, status, open = true }) => (
          <li key={id} className={styles.sibling}>
            {open ? (
              <Link
                href={`/complaints/${id}`}
                prefetch={false}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(id);
                }}
              >
                {subject}
              </Link>
            ) : (
              <span>{subject}</span>
            )}
            <span className={styles.siblingReference}>{reference}</span>
            <ComplaintStatusMark status={status} quiet />
            {action?.(id)}
          </li>
        ))}
      </ul>
    </>
  );
}
