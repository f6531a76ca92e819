import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import ConfirmationNumberOutlined from '@mui/icons-material/ConfirmationNumberOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import ForumOutlined from '@mui/icons-material/ForumOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import PrivacyTipOutlined from '@mui/icons-material/PrivacyTipOutlined';
import PhoneCallbackOutlined from '@mui/icons-material/PhoneCallbackOutlined';
import SummarizeOutlined from '@mui/icons-material/SummarizeOutlined';
import QuickreplyOutlined from '@mui/icons-material/QuickreplyOutlined';
import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined';
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import type { ReactNode } from 'react';
import type { AreaId } from '@/lib/access/areas';

/** The icon of each area, on the rail and in the palette. */
export const AREA_ICONS: Record<AreaId, ReactNode> = {
  desk: <StorefrontOutlined fontSize="inherit" />,
  queue: <ConfirmationNumberOutlined fontSize="inherit" />,
  transfers: <SwapHorizOutlined fontSize="inherit" />,
  requests: <EditNoteOutlined fontSize="inherit" />,
  complaints: <ForumOutlined fontSize="inherit" />,
  'call-backs': <PhoneCallbackOutlined fontSize="inherit" />,
  visits: <EventAvailableOutlined fontSize="inherit" />,
  policies: <GavelOutlined fontSize="inherit" />,
  replies: <QuickreplyOutlined fontSize="inherit" />,
  recap: <SummarizeOutlined fontSize="inherit" />,
  reports: <InsightsOutlined fontSize="inherit" />,
  calendar: <CalendarMonthOutlined fontSize="inherit" />,
  staff: <BadgeOutlined fontSize="inherit" />,
  privacy: <PrivacyTipOutlined fontSize="inherit" />,
  watch: <VisibilityOutlined fontSize="inherit" />,
  audit: <FactCheckOutlined fontSize="inherit" />,
};
