'use client';

import Button from '@mui/material/Button';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslations } from 'next-intl';
import { AUDIT_ACTIONS } from '@/lib/audit/model';
import type { CalendarDate } from '@/lib/values/calendar-date';
import { EVERYTHING, type AuditAddress } from './audit-address';
import { OfficerFilter, type ChosenOfficer } from './OfficerFilter';
import { PeriodFilter } from './PeriodFilter';
import styles from './AuditFilters.module.css';

interface Props {
  address: AuditAddress;
  officer: ChosenOfficer | null;
  today: CalendarDate;
  onOfficer: (officer: ChosenOfficer | null) => void;
  onChange: (address: AuditAddress) => void;
}

const GROUPS = [
  'session',
  'member',
  'app_help',
  'transfer',
  'service_request',
  'evidence',
  'complaint',
  'complaint_file',
  'call_back',
  'queue',
  'device',
  'visit',
  'calendar',
  'policy',
  'report',
  'adoption',
  'api_key',
  'staff',
  'privacy',
  'retention',
  'watch',
  'audit',
  'refused',
] as const;

/** Which events: when, by whom, of which kind. */
export function AuditFilters({ address, officer, today, onOfficer, onChange }: Props) {
  const t = useTranslations('audit');
  const narrowed = address.from !== null || address.to !== null || address.officer !== null || address.action !== null;
  return (
    <search className={`${styles.filters} no-print`} aria-label={t('filter.label')}>
      <PeriodFilter days={address} today={today} onChange={(days) => onChange({ ...address, ...days })} />
      <OfficerFilter key={officer?.id ?? ''} officer={officer} onChange={onOfficer} />
      <NativeSelect
        className={styles.action ?? ''}
        input={<OutlinedInput />}
        value={address.action ?? ''}
        data-chosen={address.action !== null}
        inputProps={{ 'aria-label': t('filter.action') }}
        onChange={(event) => onChange({ ...address, action: AUDIT_ACTIONS.find((each) => each === event.target.value) ?? null })}
      >
        <option value="">{t('filter.anyAction')}</option>
        {GROUPS.map((group) => (
          <optgroup key={group} label={t(`group.${group}`)}>
            {AUDIT_ACTIONS.filter((each) => each.split('.')[0] === group).map((each) => (
              <option key={each} value={each}>
                {t(`kind.${each}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
      {narrowed && <Button onClick={() => onChange({ ...EVERYTHING, member: address.member })}>{t('filter.clear')}</Button>}
    </search>
  );
}
