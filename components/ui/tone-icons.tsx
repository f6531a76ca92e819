import CheckCircleRounded from '@mui/icons-material/CheckCircleRounded';
import ErrorRounded from '@mui/icons-material/ErrorRounded';
import InfoRounded from '@mui/icons-material/InfoRounded';
import RemoveCircleOutlineRounded from '@mui/icons-material/RemoveCircleOutlineRounded';
import WarningRounded from '@mui/icons-material/WarningRounded';
import type { ReactNode } from 'react';
import type { Tone } from './theme/tokens';

/** The icon of each tone, so that no meaning stands on colour alone. */
export const TONE_ICONS: Record<Tone, ReactNode> = {
  neutral: <RemoveCircleOutlineRounded fontSize="inherit" />,
  info: <InfoRounded fontSize="inherit" />,
  success: <CheckCircleRounded fontSize="inherit" />,
  attention: <WarningRounded fontSize="inherit" />,
  danger: <ErrorRounded fontSize="inherit" />,
};
