'use client';

import BoltRounded from '@mui/icons-material/BoltRounded';
import ContrastRounded from '@mui/icons-material/ContrastRounded';
import KeyboardOutlined from '@mui/icons-material/KeyboardOutlined';
import DevicesRounded from '@mui/icons-material/DevicesRounded';
import LockOutlined from '@mui/icons-material/LockOutlined';
import LogoutRounded from '@mui/icons-material/LogoutRounded';
import PersonSearchRounded from '@mui/icons-material/PersonSearchRounded';
import TranslateRounded from '@mui/icons-material/TranslateRounded';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useStore } from '@/components/ui/store';
import type { Area } from '@/lib/access/areas';
import { LOCALES } from '@/lib/messages/locale';
import { acts, useActWords } from './acts';
import { AREA_ICONS } from './area-icons';
import { openDialog } from './open-dialog';
import { matchRank } from './palette-match';
import { searchBox } from './search-box';
import { LOCK_KEYS, lockScreen } from './session/lock';
import { MODES, useFrameChoices } from './useFrameChoices';
import { useSignOut } from './useSignOut';

export interface PaletteEntry {
  id: string;
  label: string;
  icon: ReactNode;
  keys?: string;
  run: () => void;
}

type GroupId = 'page' | 'go' | 'find' | 'settings';

/** What the palette offers for what was typed, in groups that are never empty. */
export function usePaletteEntries(areas: readonly Area[], typed: string): Array<{ id: GroupId; entries: PaletteEntry[] }> {
  const t = useTranslations('shell');
  const words = useActWords();
  const router = useRouter();
  const registered = useStore(acts);
  const box = useStore(searchBox);
  const { locale, setLocale, mode, setMode } = useFrameChoices();
  const { leave } = useSignOut();

  const page = registered
    .filter((act) => act.scope === 'page' && act.inDialog !== true)
    .map((act): PaletteEntry => ({ id: act.id, label: words(act), icon: act.icon ?? <BoltRounded />, run: act.run, ...(act.keys !== undefined && { keys: act.keys }) }));
  const go = areas.map(({ id, href }): PaletteEntry => ({ id, label: t(`area.${id}`), icon: AREA_ICONS[id], run: () => router.push(href) }));
  const settings: PaletteEntry[] = [
    { id: 'keys', label: t('keys.help'), icon: <KeyboardOutlined />, keys: '?', run: () => openDialog('keys') },
    ...LOCALES.filter((value) => value !== locale).map((value) => ({
      id: `language-${value}`,
      label: t('palette.languageTo', { language: t(`language.${value}`) }),
      icon: <TranslateRounded />,
      run: () => setLocale(value),
    })),
    ...MODES.filter((value) => value !== mode).map((value) => ({
      id: `theme-${value}`,
      label: t('palette.themeTo', { theme: t(`theme.${value}`) }),
      icon: <ContrastRounded />,
      run: () => setMode(value),
    })),
    { id: 'sessions', label: t('person.sessions'), icon: <DevicesRounded />, run: () => router.push('/account/sessions') },
    { id: 'lock', label: t('person.lock'), icon: <LockOutlined />, keys: LOCK_KEYS, run: lockScreen },
    { id: 'sign-out', label: t('person.signOut'), icon: <LogoutRounded />, run: leave },
  ];
  const text = typed.trim();
  const find: PaletteEntry[] =
    box !== null && text !== '' ? [{ id: 'find', label: t('palette.find', { text }), icon: <PersonSearchRounded />, run: () => box.search(text) }] : [];

  const groups: Array<{ id: GroupId; entries: PaletteEntry[] }> = [
    { id: 'page', entries: ranked(page, typed) },
    { id: 'go', entries: ranked(go, typed) },
    { id: 'find', entries: find },
    { id: 'settings', entries: ranked(settings, typed) },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

function ranked(entries: readonly PaletteEntry[], typed: string): PaletteEntry[] {
  return entries
    .flatMap((entry) => {
      const rank = matchRank(typed, entry.label);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
