import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { TransferStatus } from '@/lib/transfers/model';
import { STATUS_TONES } from './status-tones';

/** Where a transfer stands: icon, word and colour. */
export function TransferStatusMark({ status, quiet = false }: { status: TransferStatus; quiet?: boolean }) {
  const t = useTranslations('transfer-rules.statuses');
  return (
    <StatusMark tone={STATUS_TONES[status]} quiet={quiet}>
      {t(status)}
    </StatusMark>
  );
}
