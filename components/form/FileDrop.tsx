'use client';

import CheckCircleRounded from '@mui/icons-material/CheckCircleRounded';
import DeleteOutlineRounded from '@mui/icons-material/DeleteOutlineRounded';
import ErrorRounded from '@mui/icons-material/ErrorRounded';
import UploadFileRounded from '@mui/icons-material/UploadFileRounded';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Field, type FieldProps } from './Field';
import { checkFiles, sizeWords, type FileLimits } from './file-check';
import styles from './FileDrop.module.css';

/** A file in the list. `sending` while it is on its way, `kept` when the server has it, `refused` with a sentence why. */
export interface FileItem {
  id: string;
  name: string;
  size: number;
  state: 'sending' | 'kept' | 'refused';
  /** How much of it has been sent, 0 to 1. */
  progress?: number;
  /** What it is, beneath its name. */
  note?: ReactNode;
  /** Why it was refused, with the way out. */
  problem?: ReactNode;
}

interface Props extends FieldProps {
  items: readonly FileItem[];
  limits: FileLimits;
  /** A file that is chosen takes the place of those in the list. */
  replaces?: boolean;
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  /** Problem code or sentence of the whole field. */
  problem?: string;
  disabled?: boolean;
}

/** Files by drag, dialog or keyboard, with the reason beside each that cannot be taken. */
export function FileDrop({ items, limits, replaces = false, onAdd, onRemove, problem, disabled = false, ...field }: Props) {
  const t = useTranslations('common.file');
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [unfit, setUnfit] = useState<readonly string[]>([]);
  const types = limits.types.map((type) => type.label).join(', ');
  const size = sizeWords(limits.maxBytes, locale);

  function take(files: FileList | null): void {
    const { good, bad } = checkFiles([...(files ?? [])], replaces ? [] : items, limits);
    setUnfit(bad.map(({ file, problem: why }) => t(why, { name: file.name, types, size, actual: sizeWords(file.size, locale), count: limits.maxFiles })));
    if (good.length > 0) onAdd(good);
    if (input.current) input.current.value = '';
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  }

  return (
    <Field {...field} problem={problem} hint={field.hint ?? t('limits', { types, size, count: limits.maxFiles })}>
      {({ id, describedBy, invalid }) => (
        <>
          <div
            className={`${styles.drop} ${over ? styles.over : ''} ${invalid ? styles.invalid : ''}`}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <UploadFileRounded aria-hidden="true" />
            <span>{t('drop')}</span>
            <input
              ref={input}
              id={id}
              type="file"
              multiple={limits.maxFiles > 1}
              className="visually-hidden"
              tabIndex={-1}
              accept={limits.types.flatMap((type) => [type.mime, ...type.extensions.map((extension) => `.${extension}`)]).join(',')}
              disabled={disabled}
              onChange={(event) => take(event.target.files)}
            />
            <Button size="small" variant="outlined" disabled={disabled} aria-describedby={describedBy} onClick={() => input.current?.click()}>
              {t('browse')}
            </Button>
          </div>
          <div role="alert">
            {unfit.map((sentence) => (
              <FormHelperText key={sentence} error>
                {sentence}
              </FormHelperText>
            ))}
          </div>
          {items.length > 0 && (
            <ul className={styles.list} aria-label={t('chosen')}>
              {items.map((item) => (
                <Item key={item.id} item={item} onRemove={onRemove} />
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}

function Item({ item, onRemove }: { item: FileItem; onRemove: (id: string) => void }) {
  const t = useTranslations('common');
  const locale = useLocale();
  const percent = item.progress === undefined ? null : new Intl.NumberFormat(locale, { style: 'percent' }).format(item.progress);
  return (
    <li className={styles.item}>
      <span className={styles[item.state]} aria-hidden="true">
        {item.state === 'refused' ? <ErrorRounded fontSize="inherit" /> : <CheckCircleRounded fontSize="inherit" />}
      </span>
      <span className={styles.words}>
        <span className={styles.name} title={item.name}>
          {item.name}
        </span>
        {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
      </span>
      <span className={styles.size}>{item.state === 'sending' ? (percent ?? t('command.sending')) : sizeWords(item.size, locale)}</span>
      <IconButton aria-label={t('file.removeNamed', { name: item.name })} onClick={() => onRemove(item.id)}>
        <DeleteOutlineRounded />
      </IconButton>
      {item.problem !== undefined && (
        <FormHelperText error component="div" className={styles.problem}>
          {item.problem}
        </FormHelperText>
      )}
      {item.state === 'sending' && item.progress !== undefined && (
        <progress className={styles.progress} value={item.progress} aria-label={t('file.sendingNamed', { name: item.name })} />
      )}
    </li>
  );
}
