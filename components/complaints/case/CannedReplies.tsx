'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import form from '@/components/form/act-form.module.css';
import type { ComplaintCaseView } from '@/lib/complaints/queries/case-view';
import styles from './CannedReplies.module.css';
import { fillReply } from './fill-reply';
import { useReplyFields } from './useReplyFields';

interface Props {
  complaint: ComplaintCaseView;
  note: string;
  box: RefObject<HTMLTextAreaElement | null>;
  onNote: (note: string) => void;
}

/** Ready-made replies: buttons, and `//` in the text opens them as a list to type into. Fields are filled in with what the case says. */
export function CannedReplies({ complaint, note, box, onNote }: Props) {
  const t = useTranslations('complaint-case.act');
  const fields = useReplyFields(complaint);
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const asked = /(?:^|\s)\/\/([\p{L}\d ]*)$/u.exec(note);
  const wanted = asked?.[1]?.trim().toLowerCase() ?? null;
  const found = complaint.replies.filter(({ title }) => wanted === null || title.toLowerCase().includes(wanted));

  function take(body: string): void {
    const before = asked === null ? note.trimEnd() : note.slice(0, asked.index).trimEnd();
    const filled = fillReply(body, fields);
    onNote(before === '' ? filled : `${before}\n\n${filled}`);
    box.current?.focus();
  }

  // The keys of the list are pressed in the text box, which keeps the focus.
  useEffect(() => {
    const field = box.current;
    if (field === null || wanted === null || found.length === 0) return undefined;
    const press = (event: globalThis.KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) setActive((now) => (now + step + found.length) % found.length);
      else if (event.key === 'Enter' && !event.ctrlKey) take(found[Math.min(active, found.length - 1)]?.body ?? '');
      else return;
      event.preventDefault();
    };
    field.addEventListener('keydown', press);
    return () => field.removeEventListener('keydown', press);
  });

  if (wanted !== null) {
    return (
      <ul ref={list} id={listId} className={styles.list} role="listbox" aria-label={t('canned')}>
        {found.map(({ id, title, body }, index) => (
          <li key={id} role="option" aria-selected={index === active} className={styles.option} onMouseDown={(event) => { event.preventDefault(); take(body); }}>
            <span className={styles.title}>{title}</span>
            <span className={styles.body}>{fillReply(body, fields)}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className={form.canned} role="group" aria-label={t('canned')}>
      {found.slice(0, 6).map(({ id, title, body }) => (
        <button key={id} type="button" className={form.reason} title={fillReply(body, fields)} onClick={() => take(body)}>
          {title}
        </button>
      ))}
      <span className={styles.hint}>{t('cannedHint')}</span>
    </div>
  );
}

