'use client';

import dynamic from 'next/dynamic';
import { usePathname } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import { useStore } from '@/components/ui/store';
import { PanelSkeleton } from './PanelSkeleton';
import { folded, panelPlace, recallFolded, rememberFolded } from './panel-place';
import styles from './VisitFrame.module.css';

// The page is what was asked for: the panel comes after it, into the room that is kept for it.
const VisitPanel = dynamic(() => import('./VisitPanel').then((loaded) => loaded.VisitPanel), { ssr: false, loading: () => <PanelSkeleton /> });

/** The page with the desk panel at its right, where the person serves somebody. It stays mounted from the desk to the record: nothing in it restarts. */
export function VisitFrame({ children }: { children: ReactNode }) {
  const path = usePathname();
  const place = panelPlace(path);
  const preferred = useStore(folded);
  // A form opens with the panel folded; unfolding it there holds for that form.
  const [unfolded, setUnfolded] = useState<string | null>(null);
  useEffect(recallFolded, []);
  // Where the panel stands above the page, the page comes first.
  const [small, setSmall] = useState(false);
  useEffect(() => {
    const width = window.matchMedia('(max-width: 960px)');
    const follow = () => setSmall(width.matches);
    queueMicrotask(follow);
    width.addEventListener('change', follow);
    return () => width.removeEventListener('change', follow);
  }, []);
  const asked = place === 'folded' || small;
  const narrow = asked ? unfolded !== path : preferred;

  function toggle(): void {
    if (asked) setUnfolded(narrow ? path : null);
    else rememberFolded(!narrow);
  }

  return (
    <div className={styles.frame} data-visit-panel={place === 'none' ? 'none' : narrow ? 'folded' : 'open'}>
      <div className={styles.content}>{children}</div>
      {place !== 'none' && (
        <div className={`${styles.side} no-print`}>
          <VisitPanel narrow={narrow} onToggle={toggle} />
        </div>
      )}
    </div>
  );
}
