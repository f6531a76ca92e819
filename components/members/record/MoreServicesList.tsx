'use client';

import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

interface Props {
  id: string;
  /** The button that opened it. */
  anchor: HTMLElement;
  memberId: string;
  onClose: () => void;
}

const SERVICES = ['contact', 'newborn', 'death'] as const;

/** The open menu of further services: a file of its own, fetched when somebody asks for it. */
export function MoreServicesList({ id, anchor, memberId, onClose }: Props) {
  const t = useTranslations('member-record.action');
  return (
    <Menu id={id} anchorEl={anchor} open onClose={onClose} slotProps={{ list: { 'aria-label': t('more'), dense: true } }}>
      {SERVICES.map((service) => (
        <MenuItem key={service} component={Link} href={`/members/${memberId}/${service}`} prefetch={false} onClick={onClose}>
          {t(service)}
        </MenuItem>
      ))}
      <MenuItem component={Link} href={`/privacy/new?member=${memberId}`} prefetch={false} onClick={onClose}>
        {t('privacy')}
      </MenuItem>
    </Menu>
  );
}
