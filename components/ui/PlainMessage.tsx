import type { ReactNode } from 'react';
import { BrandMark } from './BrandMark';

/** A message on a page without a frame: nothing found, nothing works. Needs no component library and no word list. */
export function PlainMessage({ title, children, action }: { title: string; children: ReactNode; action: ReactNode }) {
  return (
    <main className="plain-message">
      <span className="plain-message__mark">
        <BrandMark size={44} />
      </span>
      <h1 className="plain-message__title">{title}</h1>
      <div className="plain-message__words">{children}</div>
      <div className="plain-message__action">{action}</div>
    </main>
  );
}
