import BlockRounded from '@mui/icons-material/BlockRounded';
import CheckCircleOutlineRounded from '@mui/icons-material/CheckCircleOutlineRounded';
import MarkEmailUnreadOutlined from '@mui/icons-material/MarkEmailUnreadOutlined';
import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/ui/StatusMark';
import type { StaffState } from '@/lib/staff/model';

const MARKS = {
  active: { tone: 'success', icon: <CheckCircleOutlineRounded fontSize="inherit" /> },
  invited: { tone: 'info', icon: <MarkEmailUnreadOutlined fontSize="inherit" /> },
  disabled: { tone: 'danger', icon: <BlockRounded fontSize="inherit" /> },
} as const;

/** How an account stands: icon, word and colour. */
export function StateMark({ state, quiet = false }: { state: StaffState; quiet?: boolean }) {
  const t = useTranslations('staff.state');
  return (
    <StatusMark quiet={quiet} {...MARKS[state]}>
      {t(state)}
    </StatusMark>
  );
}
