'use client';

import SearchRounded from '@mui/icons-material/SearchRounded';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useState, type FormEvent, type RefObject } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { askRows, type RowsProblem } from '@/components/form/useRows';
import { KeyHint } from '@/components/ui/KeyHint';
import type { FoundMember } from '@/lib/audit/queries/find-audit-member';
import { EVERYTHING, writeAddress } from './audit-address';
import styles from './MemberFinder.module.css';

type Standing = { kind: 'idle' | 'asking' | 'nothing' | 'not_a_number' } | { kind: 'several'; members: FoundMember[] } | { kind: 'problem'; problem: RowsProblem };

const trail = (id: string) => writeAddress({ ...EVERYTHING, member: id });

/** Opens a member's trail by NIK or card number. The number is posted: it stands in no address and no history. */
export function MemberFinder({ box }: { box: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations('audit.find');
  const router = useRouter();
  const id = useId();
  const [number, setNumber] = useState('');
  const [standing, setStanding] = useState<Standing>({ kind: 'idle' });
  const wrong = standing.kind === 'nothing' || standing.kind === 'not_a_number' ? standing.kind : null;

  async function find(): Promise<void> {
    if (standing.kind === 'asking') return;
    if (number.trim() === '') {
      setStanding({ kind: 'not_a_number' });
      return;
    }
    setStanding({ kind: 'asking' });
    const result = await askRows<{ members: FoundMember[] }>('audit/member', { number });
    if (result.kind === 'refused') setStanding({ kind: 'not_a_number' });
    else if (result.kind !== 'done') setStanding({ kind: 'problem', problem: result });
    else {
      const { members } = result.value;
      const [first] = members;
      if (first !== undefined && members.length === 1) {
        setNumber('');
        setStanding({ kind: 'idle' });
        router.push(trail(first.id));
      } else setStanding(first === undefined ? { kind: 'nothing' } : { kind: 'several', members });
    }
  }
  function submit(event: FormEvent): void {
    event.preventDefault();
    void find();
  }

  return (
    <search className={`${styles.finder} no-print`} aria-label={t('label')}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <label htmlFor={id} className={styles.label}>
          {t('label')}
        </label>
        <div className={styles.line}>
          <OutlinedInput
            id={id}
            className={styles.box ?? ''}
            value={number}
            error={wrong !== null}
            inputRef={box}
            placeholder={t('placeholder')}
            autoComplete="off"
            onChange={(event) => {
              setNumber(event.target.value);
              setStanding({ kind: 'idle' });
            }}
            startAdornment={
              <InputAdornment position="start">
                <SearchRounded aria-hidden="true" />
              </InputAdornment>
            }
            endAdornment={number === '' && <KeyHint keys="/" />}
            slotProps={{ input: { inputMode: 'numeric', maxLength: 100, spellCheck: false, 'aria-keyshortcuts': '/', 'aria-describedby': `${id}-words` } }}
          />
          <Button type="submit" variant="outlined" aria-disabled={standing.kind === 'asking'}>
            {standing.kind === 'asking' ? t('searching') : t('submit')}
          </Button>
        </div>
      </form>
      <div id={`${id}-words`} role="status" className={styles.words} data-wrong={wrong !== null}>
        {wrong && t(wrong)}
        {standing.kind === 'several' && (
          <>
            <p>{t('several')}</p>
            <ul className={styles.choices}>
              {standing.members.map((member) => (
                <li key={member.id}>
                  <Link href={trail(member.id)} prefetch={false} onClick={() => setStanding({ kind: 'idle' })}>
                    {t('choice', { name: member.name, card: member.cardEnding, branch: member.branchName })}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {standing.kind === 'problem' && <RowsNotice problem={standing.problem} onRetry={() => void find()} />}
    </search>
  );
}
