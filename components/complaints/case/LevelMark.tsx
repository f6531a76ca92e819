import ChangeHistoryRounded from '@mui/icons-material/ChangeHistoryRounded';
import CircleOutlined from '@mui/icons-material/CircleOutlined';
import PriorityHighRounded from '@mui/icons-material/PriorityHighRounded';
import HelpOutlineRounded from '@mui/icons-material/HelpOutlineRounded';
import { useTranslations } from 'next-intl';
import type { Level } from '@/lib/complaints/model';
import styles from './LevelMark.module.css';

const ICONS = {
  red: <PriorityHighRounded fontSize="inherit" />,
  yellow: <ChangeHistoryRounded fontSize="inherit" />,
  green: <CircleOutlined fontSize="inherit" />,
  none: <HelpOutlineRounded fontSize="inherit" />,
};

/** How urgent: shape, word and colour; red is filled and in capitals, so that nobody overlooks it. */
export function LevelMark({ level }: { level: Level | null }) {
  const t = useTranslations('complaint-rules.levels');
  const q = useTranslations('complaint-queue.cell');
  return (
    <span className={styles.mark} data-level={level ?? 'none'}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[level ?? 'none']}
      </span>
      {level === null ? q('untriaged') : t(level)}
    </span>
  );
}
