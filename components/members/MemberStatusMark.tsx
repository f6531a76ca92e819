import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { Tone } from '@/components/ui/theme/tokens';
import type { MemberStatus, StatusReason } from '@/lib/members/model';

/** Reasons that end a membership: red. Amber is for what the member or an office can mend. */
const ENDING: readonly (StatusReason | null)[] = ['deceased', 'duplicate'];

function toneOf(status: MemberStatus, reason: StatusReason | null): Tone {
  if (status === 'ACTIVE') return 'success';
  return ENDING.includes(reason) ? 'danger' : 'attention';
}

/** Active or not, with icon, word and colour. */
export function MemberStatusMark({ status, reason, quiet = false }: { status: MemberStatus; reason: StatusReason | null; quiet?: boolean }) {
  const t = useTranslations('members.status.label');
  return (
    <StatusMark tone={toneOf(status, reason)} quiet={quiet}>
      {t(status)}
    </StatusMark>
  );
}
