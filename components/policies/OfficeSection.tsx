'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { OfficeView } from '@/lib/policies/queries/read-office';
import { ask } from './edit/asked';

const ZONES = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' } as const;

/** The branch as its papers name it. */
export function OfficeSection({ office, mayEdit }: { office: OfficeView; mayEdit: boolean }) {
  const t = useTranslations('policies.office');
  const zones = useTranslations('common.zone');
  const format = useFormatter();
  const { id, name, address, phone, region, timeZone, regencies, addedLater } = office;
  return (
    <Section
      title={t('title', { name })}
      actions={
        <span className="no-print">
          <Button size="small" onClick={() => ask({ dialog: 'history', kind: 'branch', subject: id, name })}>
            {t('history')}
          </Button>
          {mayEdit && (
            <>
              <Button size="small" onClick={() => ask({ dialog: 'branch' })}>
                {t('change')}
              </Button>
              <Button size="small" onClick={() => ask({ dialog: 'addRegency' })}>
                {t('addRegency')}
              </Button>
              <Button size="small" onClick={() => ask({ dialog: 'addBranch' })}>
                {t('addBranch')}
              </Button>
            </>
          )}
        </span>
      }
    >
      {addedLater !== null && (
        <Notice tone="attention" title={t('addedLater', { date: format.dateTime(new Date(`${addedLater}T00:00:00Z`), 'dateLong', { timeZone: 'UTC' }) })} />
      )}
      <DefinitionGrid>
        <Definition label={t('address')}>{address}</Definition>
        <Definition label={t('phone')}>{phone}</Definition>
        <Definition label={t('region')}>{region}</Definition>
        <Definition label={t('zone')}>{timeZone in ZONES ? zones(ZONES[timeZone as keyof typeof ZONES]) : timeZone}</Definition>
        <Definition label={t('regencies')}>{regencies.length === 0 ? t('noRegency') : regencies.map((each) => each.name).join(', ')}</Definition>
      </DefinitionGrid>
    </Section>
  );
}
