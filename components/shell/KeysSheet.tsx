'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { KeyHint } from '@/components/ui/KeyHint';
import { useStore } from '@/components/ui/store';
import { acts, useActWords, type RegisteredAct } from './acts';
import { rememberSingleKeys, singleKeys } from './preferences';
import styles from './KeysSheet.module.css';

/** The keys that work on this screen, and the switch for the single ones. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const id = useId();
  const all = useStore(acts).filter((act) => act.keys !== undefined && (act.inDialog !== true || act.scope === 'frame'));
  const on = useStore(singleKeys);
  const page = all.filter((act) => act.scope === 'page');
  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}-title`} maxWidth="sm" fullWidth>
      <DialogTitle id={`${id}-title`}>{t('shell.keys.title')}</DialogTitle>
      <DialogContent>
        <div className={styles.columns}>
          <section aria-labelledby={`${id}-page`}>
            <h3 id={`${id}-page`} className={styles.group}>
              {t('shell.keys.page')}
            </h3>
            {page.length > 0 ? <KeyList list={page} /> : <p className={styles.none}>{t('shell.keys.none')}</p>}
          </section>
          <section aria-labelledby={`${id}-frame`}>
            <h3 id={`${id}-frame`} className={styles.group}>
              {t('shell.keys.everywhere')}
            </h3>
            <KeyList list={all.filter((act) => act.scope === 'frame')} />
          </section>
        </div>
        <div className={styles.setting}>
          <FormControlLabel
            label={t('shell.keys.single')}
            control={<Switch checked={on} onChange={(event) => rememberSingleKeys(event.target.checked)} slotProps={{ input: { 'aria-describedby': `${id}-single` } }} />}
          />
          <p id={`${id}-single`} className={styles.none}>
            {t('shell.keys.singleExplained')}
          </p>
        </div>
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onClose} autoFocus>
          {t('common.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function KeyList({ list }: { list: readonly RegisteredAct[] }) {
  const words = useActWords();
  return (
    <ul>
      {list.map((act) => (
        <li key={act.id} className={styles.line}>
          <span>{words(act)}</span>
          <KeyHint keys={act.keys?.replace('Shift+?', '?') ?? ''} />
          <span className="visually-hidden">{act.keys?.replace('$mod', 'Ctrl').replace('Shift+?', '?')}</span>
        </li>
      ))}
    </ul>
  );
}
