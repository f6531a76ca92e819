'use client';

import AddRounded from '@mui/icons-material/AddRounded';
import DevicesOutlined from '@mui/icons-material/DevicesOutlined';
import PhonelinkRingOutlined from '@mui/icons-material/PhonelinkRingOutlined';
import Button from '@mui/material/Button';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { RelativeTime } from '@/components/ui/RelativeTime';
import { ActsCell, RowsTable } from '@/components/ui/RowsTable';
import { Section } from '@/components/ui/Section';
import { StatusMark } from '@/components/ui/StatusMark';
import type { DeviceRow } from '@/lib/visits/queries/list-devices';
import type { Question } from './ConfirmCommand';
import styles from './Queue.module.css';

interface Props {
  devices: readonly DeviceRow[];
  onAdd: () => void;
  onAsk: (question: Question) => void;
}

/** Kiosks, displays and poll tablets: what each is, when it last gave a sign of life, and the way to take it out of service. */
export function DevicesSection({ devices, onAdd, onAsk }: Props) {
  const t = useTranslations('queue.devices');
  const all = useTranslations('queue');
  return (
    <Section
      title={t('title')}
      flush
      actions={
        <Button size="small" startIcon={<AddRounded />} onClick={onAdd}>
          {t('add')}
        </Button>
      }
    >
      {devices.length === 0 ? (
        <EmptyState compact icon={<DevicesOutlined />} title={t('none')}>
          {t('noneWords')}
        </EmptyState>
      ) : (
        <RowsTable
          label={t('table')}
          className={styles.table}
          columns={[t('label'), t('kind'), t('state'), t('seen')]}
          acts={all('acts')}
        >
          {devices.map((device) => (
            <tr key={device.id} data-quiet={device.state === 'revoked' || device.state === 'expired'}>
              <th scope="row">
                {device.label}
                <span className={styles.note}>{t('by', { name: device.createdBy })}</span>
              </th>
              <td>
                {t(`kinds.${device.kind}`)}
                {device.desk !== null && <span className={styles.note}>{t('atDesk', { n: device.desk })}</span>}
              </td>
              <td>
                <DeviceMark device={device} />
              </td>
              <td className={styles.nowrap}>{device.lastSeenAt === null ? t('never') : <RelativeTime at={device.lastSeenAt} />}</td>
              <ActsCell>
                {device.state !== 'revoked' && (
                  <Button
                    size="small"
                    color="error"
                    aria-label={t('revokeOf', { label: device.label })}
                    onClick={() => onAsk({ command: 'devices/revoke', input: { id: device.id }, title: t('revokeTitle', { label: device.label }), words: t('revokeWords'), confirm: t('revoke'), done: t('revoked', { label: device.label }) })}
                  >
                    {t('revoke')}
                  </Button>
                )}
              </ActsCell>
            </tr>
          ))}
        </RowsTable>
      )}
    </Section>
  );
}

const TONES = { online: 'success', offline: 'attention', invited: 'info', expired: 'neutral', revoked: 'neutral' } as const;

function DeviceMark({ device }: { device: DeviceRow }) {
  const t = useTranslations('queue.devices.states');
  const state = device.state === 'paired' ? (device.online ? 'online' : 'offline') : device.state;
  return (
    <StatusMark quiet tone={TONES[state]} icon={state === 'invited' ? <PhonelinkRingOutlined fontSize="inherit" /> : undefined}>
      {t(state)}
    </StatusMark>
  );
}
