'use client';

import { useTranslations } from 'next-intl';
import { TextLink } from '@/components/ui/links';
import { StatusMark } from '@/components/ui/StatusMark';
import type { Tone } from '@/components/ui/theme/tokens';
import { TimelineItem } from '@/components/ui/Timeline';
import { BusinessDate } from '@/components/ui/time';
import type { CourseLine } from '@/lib/members/queries/list-course';
import styles from './CoursePanel.module.css';

const TONES: Readonly<Record<string, Tone>> = {
  requested: 'info', approved: 'success', applied: 'success',
  received: 'info', routed: 'info', in_progress: 'info', waiting_provider: 'attention', paused: 'attention', supervisor_review: 'attention', resolved: 'success',
  returned: 'attention', rejected: 'danger',
};
const PLACES = { visit: '/visits', transfer: '/transfers', service_request: '/requests', complaint: '/complaints' } as const;

/** One matter in the member's course: what it is, when and where, how it stands, and the way to it where the person may open it. */
export function CourseItem({ line }: { line: CourseLine }) {
  const t = useTranslations('member-record');
  const services = useTranslations('services.service');
  const requests = useTranslations('request-rules.kinds');
  const categories = useTranslations('complaint-rules.categories');
  const { status, words } = useStanding(line);
  const tone = status === null ? 'neutral' : (TONES[status] ?? 'neutral');
  const number = line.kind === 'visit' ? t('course.openVisit') : line.reference;
  const link = line.open ? (
    <TextLink href={`${PLACES[line.kind]}/${line.id}`} prefetch={false}>
      {number}
    </TextLink>
  ) : line.kind === 'visit' ? null : (
    number
  );
  return (
    <TimelineItem
      tone={tone}
      title={title()}
      at={<BusinessDate date={line.day} />}
      by={
        <>
          {line.branchName ?? t('headOffice')}
          {link !== null && ' · '}
          {link}
        </>
      }
    >
      <span className={styles.marks}>
        {words !== null && (
          <StatusMark tone={tone} quiet>
            {words}
          </StatusMark>
        )}
        {line.kind === 'visit' && <VisitOutcome line={line} />}
      </span>
    </TimelineItem>
  );

  function title(): string {
    switch (line.kind) {
      case 'visit':
        return line.service === null ? t('course.line.visitOpen') : t('course.line.visit', { service: services(line.service) });
      case 'transfer':
        return t('course.line.transfer', { facility: line.facilityName });
      case 'service_request':
        return requests(line.request);
      case 'complaint':
        if (line.told === null) return t('course.line.complaintElsewhere');
        return line.told.category === null ? t('course.line.complaintNew') : t('course.line.complaint', { category: categories(line.told.category) });
    }
  }
}

/** What else was done in a visit, and what it means for the app. */
function VisitOutcome({ line }: { line: Extract<CourseLine, { kind: 'visit' }> }) {
  const t = useTranslations('member-record.course');
  const words = useTranslations('services.service');
  // A record that was only looked at says nothing beside other services.
  const others = line.services.filter((service) => service !== line.service && service !== 'information');
  const parts = [...(others.length > 0 ? [t('others', { services: others.map((service) => words(service)).join(', ') })] : []), ...(line.avoidable ? [t('avoidable')] : []), ...(line.appActivated ? [t('activated')] : [])];
  return parts.length === 0 ? null : <span>{parts.join(' · ')}</span>;
}

/** How a matter stands, as its status and in words; null where nothing is to be said. */
function useStanding(line: CourseLine): { status: string | null; words: string | null } {
  const transfers = useTranslations('transfer-rules.statuses');
  const requests = useTranslations('request-rules.statuses');
  const complaints = useTranslations('complaint-rules.statuses');
  const t = useTranslations('member-record.course');
  switch (line.kind) {
    case 'visit':
      return { status: null, words: line.closed ? null : t('serving') };
    case 'transfer':
      return { status: line.status, words: transfers(line.status) };
    case 'service_request':
      return { status: line.status, words: requests(line.status) };
    case 'complaint':
      return line.told === null ? { status: null, words: null } : { status: line.told.status, words: complaints(line.told.status) };
  }
}
