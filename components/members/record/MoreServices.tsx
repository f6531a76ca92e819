'use client';

import ArrowDropDownRounded from '@mui/icons-material/ArrowDropDownRounded';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useId, useRef, useState } from 'react';
import { useShortcuts } from '@/components/shell/acts';
import { KeyHint } from '@/components/ui/KeyHint';
import styles from './RecordActions.module.css';

const fetchList = () => import('./MoreServicesList').then((loaded) => loaded.MoreServicesList);
const MoreServicesList = dynamic(fetchList, { ssr: false });

/** The services that are asked for less often, in a menu. */
export function MoreServices({ memberId }: { memberId: string }) {
  const t = useTranslations('member-record.action');
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useShortcuts([{ keys: 'l', labelKey: 'member-record.action.more', run: () => setAnchor(button.current) }]);
  return (
    <>
      <Button
        ref={button}
        variant="outlined"
        endIcon={<ArrowDropDownRounded />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        aria-keyshortcuts="l"
        onPointerEnter={() => void fetchList()}
        onFocus={() => void fetchList()}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('more')}
        <span className={styles.key}>
          <KeyHint keys="l" />
        </span>
      </Button>
      {anchor && <MoreServicesList id={id} anchor={anchor} memberId={memberId} onClose={() => setAnchor(null)} />}
    </>
  );
}
