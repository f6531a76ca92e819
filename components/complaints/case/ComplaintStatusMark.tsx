import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { ComplaintStatus } from '@/lib/complaints/model';
import { STATUS_TONES } from './status-tones';

/** Where a complaint stands: icon, word and colour. */
export function ComplaintStatusMark({ status, quiet = false }: { status: ComplaintStatus; quiet?: boolean }) {
  const t = useTranslations('complaint-rules.statuses');
  return (
    <StatusMark tone={STATUS_TONES[status]} quiet={quiet}>
      {t(status)}
    </StatusMark>
  );
}
