import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { RequestStatus } from '@/lib/requests/model';
import { STATUS_TONES } from './status-tones';

/** Where a request stands: icon, word and colour. */
export function RequestStatusMark({ status, quiet = false }: { status: RequestStatus; quiet?: boolean }) {
  const t = useTranslations('request-rules.statuses');
  return (
    <StatusMark tone={STATUS_TONES[status]} quiet={quiet}>
      {t(status)}
    </StatusMark>
  );
}
