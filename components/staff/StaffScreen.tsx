'use client';

import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useMemo, useRef, useState } from 'react';
import { fetchRows, useRows } from '@/components/form/useRows';
import { ColumnsMenu } from '@/components/grid/ColumnsMenu';
import { DataGrid } from '@/components/grid/DataGrid';
import type { GridHandle } from '@/components/grid/types';
import { useOpenRow } from '@/components/grid/useOpenRow';
import { useSettled } from '@/components/grid/useSettled';
import { useShortcuts } from '@/components/shell/acts';
import { useTabAddress } from '@/components/shell/useTabAddress';
import { EmptyState } from '@/components/ui/EmptyState';
import { KeyHint } from '@/components/ui/KeyHint';
import { ButtonLink } from '@/components/ui/links';
import { PageHeader } from '@/components/ui/PageHeader';
import { Split } from '@/components/ui/Split';
import type { StaffView } from '@/lib/staff/queries/count-staff';
import type { StaffPage, StaffRow } from '@/lib/staff/queries/list-staff';
import { readAddress, writeAddress, type StaffAddress, type StaffQuestion } from './staff-address';
import { StaffFilters } from './StaffFilters';
import { useStaffColumns } from './useStaffColumns';
import screen from '@/components/ui/list-screen.module.css';

const PersonPanel = dynamic(() => import('./PersonPanel').then((loaded) => loaded.PersonPanel), { ssr: false });
const InviteDialog = dynamic(() => import('./InviteDialog').then((loaded) => loaded.InviteDialog), { ssr: false });

type Asked = StaffQuestion & { text: string };

/** The staff of the nation, narrowed by the address; the person who is looked at stands beside the list. */
export function StaffScreen({ opened, personId }: { opened: StaffView; personId: string }) {
  const t = useTranslations('staff');
  const { address, go } = useTabAddress(readAddress, writeAddress);
  const { branchId, role, state } = address;
  const [text, setText] = useState('');
  const settled = useSettled(text).trim();
  const question = useMemo((): Asked => ({ text: settled, branchId, role, state }), [settled, branchId, role, state]);
  const { rows: view = opened, refresh } = useRows<StaffView>('staff/count', question, { fallbackData: opened });
  const grid = useRef<GridHandle<StaffRow>>(null);
  const box = useRef<HTMLInputElement>(null);
  const [inviting, setInviting] = useState(false);
  const columns = useStaffColumns();

  const { open, close, step } = useOpenRow(grid, address.open, (id, how) => go({ ...address, open: id }, how));
  function changed(): void {
    grid.current?.reload();
    refresh();
  }
  const invite = () => setInviting(true);
  useShortcuts([
    { keys: 'n', labelKey: 'staff.keys.invite', run: invite },
    { keys: 'f', labelKey: 'staff.keys.filter', run: () => box.current?.focus() },
    { keys: 'j', labelKey: 'staff.keys.next', run: () => step(1) },
    { keys: 'Shift+J', labelKey: 'staff.keys.previous', run: () => step(-1) },
    { keys: 'Escape', labelKey: 'staff.keys.close', disabled: address.open === null, run: close },
  ]);

  return (
    <div className={screen.screen}>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <ButtonLink href="/staff/keys" prefetch={false} variant="text">
              {t('keysPage.open')}
            </ButtonLink>
            <Button variant="contained" startIcon={<PersonAddAltOutlined />} endIcon={<KeyHint keys="n" />} aria-keyshortcuts="n" onClick={invite}>
              {t('invite')}
            </Button>
          </>
        }
      />
      <StaffFilters question={address} text={text} branches={view.branches} box={box} onText={setText} onChange={(next) => go({ ...address, ...next, open: null })} />
      <div className={screen.strip}>
        <p role="status">
          <strong>{t('found', { count: view.count })}</strong>
        </p>
        <ColumnsMenu grid={grid} />
      </div>
      <Split
        name="staff"
        label={t('split')}
        left={
          <div className={screen.list}>
            <div className={screen.grid}>
              <DataGrid<StaffRow, Asked, StaffPage['next']>
                label={t('grid')}
                columns={columns}
                filter={question}
                sort={address.sort}
                onSortChange={({ column, descending }) => go({ ...address, sort: { column: column as StaffAddress['sort']['column'], descending } }, 'replace')}
                fetchPage={({ filter, sort, after, limit, signal }) => fetchRows<StaffPage>('staff/rows', { ...filter, ...(sort && { sort: sort.column, descending: sort.descending }), after, limit }, signal)}
                onOpen={({ id }) => open(id)}
                mark={({ id }) => (id === address.open ? 'open' : null)}
                remember={{ name: 'staff', personId }}
                handle={grid}
                letterKeys={false}
                empty={
                  <EmptyState compact icon={<BadgeOutlined />} title={t('empty')}>
                    {t('emptyWords')}
                  </EmptyState>
                }
              />
            </div>
          </div>
        }
        right={address.open === null ? null : <PersonPanel key={address.open} id={address.open} places={view} today={view.today} onClose={close} onChanged={changed} />}
      />
      {inviting && (
        <InviteDialog
          places={view}
          onClose={() => setInviting(false)}
          onInvited={(id) => {
            changed();
            open(id);
          }}
        />
      )}
    </div>
  );
}
