'use client';

import SearchRounded from '@mui/icons-material/SearchRounded';
import TravelExploreRounded from '@mui/icons-material/TravelExploreRounded';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { RowsNotice } from '@/components/form/RowsNotice';
import { KeyHint } from '@/components/ui/KeyHint';
import type { CalendarDate } from '@/lib/values/calendar-date';
import type { Candidate } from './facility-fit';
import { filterFacilities } from './facility-row';
import { FacilityRow } from './FacilityRow';
import type { FacilityChoice } from './useFacilityChoice';
import column from './ColumnHead.module.css';
import styles from './FacilityPicker.module.css';

interface Props {
  choice: FacilityChoice;
  most: number;
  effectiveDate: CalendarDate;
  onChoose: (code: string) => void;
  inputRef: Ref<HTMLInputElement>;
}

/** Where to: one box that filters, a list to walk with the arrows. Suitable ones first, the others below a line with their reason. */
export function FacilityPicker({ choice, most, effectiveDate, onChoose, inputRef }: Props) {
  const t = useTranslations('transfer-form.where');
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const matching = filterFacilities(choice.candidates, text);
  const suitable = matching.filter(({ decision }) => decision.outcome !== 'refused');
  const unsuitable = matching.filter(({ decision }) => decision.outcome === 'refused');
  const asked = choice.search.text !== null && choice.search.text === text.trim();
  const elsewhere = asked ? choice.elsewhere : null;
  const rows = [...suitable, ...unsuitable, ...(elsewhere ?? [])];
  const rowId = (code: string) => `${id}-${code}`;
  const activeCode = rows.some(({ code }) => code === active) ? active : text.trim() === '' ? null : (rows[0]?.code ?? null);

  useEffect(() => {
    if (active !== null) list.current?.querySelector(`#${CSS.escape(`${id}-${active}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  function move(step: number): void {
    const at = rows.findIndex(({ code }) => code === activeCode);
    const next = at === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    setActive(rows[next]?.code ?? null);
  }
  function searchElsewhere(): void {
    if (text.trim() !== '') choice.searchElsewhere(text.trim());
  }
  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };
    const step = steps[event.key];
    if (step !== undefined) move(step);
    else if (event.key === 'Enter' && activeCode !== null) onChoose(activeCode);
    else if (event.key === 'Enter') searchElsewhere();
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const options = (candidates: readonly Candidate[], showRegency: boolean) =>
    candidates.map((candidate) => (
      <FacilityRow
        key={candidate.code}
        id={rowId(candidate.code)}
        candidate={candidate}
        most={most}
        effectiveDate={effectiveDate}
        chosen={choice.chosen?.code === candidate.code}
        active={activeCode === candidate.code}
        showRegency={showRegency}
        onChoose={onChoose}
      />
    ));

  return (
    <section className={styles.picker} aria-labelledby={`${id}-title`}>
      <div className={column.head}>
        <h2 id={`${id}-title`} className={column.title}>
          {t('title')}
        </h2>
        <span className={column.count} role="status">
          {t('count', { count: rows.length })}
        </span>
        <span className={styles.keys}>
          <KeyHint keys="ArrowDown" /> <KeyHint keys="Enter" /> <span className="visually-hidden">{t('keys')}</span>
        </span>
      </div>
      <OutlinedInput
        className={styles.box}
        fullWidth
        autoFocus
        inputRef={inputRef}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(null);
        }}
        onKeyDown={press}
        placeholder={t('placeholder')}
        autoComplete="off"
        spellCheck={false}
        startAdornment={
          <InputAdornment position="start">
            <SearchRounded />
          </InputAdornment>
        }
        slotProps={{
          input: {
            role: 'combobox',
            'aria-label': t('label'),
            'aria-expanded': rows.length > 0,
            'aria-controls': rows.length > 0 ? `${id}-list` : undefined,
            'aria-autocomplete': 'list',
            'aria-activedescendant': activeCode === null ? undefined : rowId(activeCode),
            maxLength: 100,
          },
        }}
      />
      <p className={styles.caption} aria-hidden="true">
        <span>{t('caption.facility')}</span>
        <span>{t('caption.load')}</span>
      </p>
      <div className={styles.scroll}>
        {rows.length > 0 && (
          <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t('results')} className={styles.list}>
            {options(suitable, false)}
            {unsuitable.length > 0 && (
              <li role="presentation" className={styles.divider}>
                {t('unsuitable', { count: unsuitable.length })}
              </li>
            )}
            {options(unsuitable, false)}
            {elsewhere !== null && elsewhere.length > 0 && (
              <li role="presentation" className={styles.divider}>
                {t('elsewhere')}
              </li>
            )}
            {options(elsewhere ?? [], true)}
          </ul>
        )}
        <div className={styles.foot}>
          {matching.length === 0 && <p>{t('nothing')}</p>}
          {asked ? (
            <Elsewhere choice={choice} />
          ) : (
            <>
              <Button size="small" variant="outlined" startIcon={<TravelExploreRounded />} aria-disabled={text.trim() === ''} onClick={searchElsewhere}>
                {t('elsewhereSearch')}
              </Button>
              {text.trim() === '' && <p>{t('elsewhereHint')}</p>}
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function Elsewhere({ choice }: Pick<Props, 'choice'>) {
  const t = useTranslations('transfer-form.where');
  const { search, elsewhere } = choice;
  if (search.problem) return <RowsNotice problem={search.problem} onRetry={search.refresh} />;
  return (
    <p role="status">
      {search.loading || elsewhere === null ? t('elsewhereLoading') : elsewhere.length === 0 ? t('elsewhereNothing') : search.more ? t('elsewhereMore') : ''}
    </p>
  );
}
