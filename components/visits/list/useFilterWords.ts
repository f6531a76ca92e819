'use client';

import { useTranslations } from 'next-intl';
import type { VisitListView } from '@/lib/visits/queries/open-list';
import type { VisitQuestion } from './visit-address';

/** By what the list is narrowed beside its days, in words, for the paper; undefined where it is not. */
export function useFilterWords(question: VisitQuestion, { branches }: Pick<VisitListView, 'branches'>): string | undefined {
  const t = useTranslations('visits.filter');
  const days = useTranslations('visits.weekday');
  const words = useTranslations('services');
  const segments = useTranslations('members.segment');
  const { branch, service, segment, desk, avoidable, obstacle, hour, weekday } = question;
  const parts = [
    branch === null ? null : (branches.find(({ id }) => id === branch)?.name ?? null),
    service && `${t('service')}: ${words(`service.${service}`)}`,
    segment && `${t('segment')}: ${segment === 'none' ? t('noSegment') : segments(segment)}`,
    desk === null ? null : `${t('desk')} ${desk}`,
    avoidable === null ? null : t(avoidable ? 'isAvoidable' : 'notAvoidable'),
    obstacle && `${t('obstacle')}: ${words(`obstacle.${obstacle}`)}`,
    weekday === null ? null : days(String(weekday) as '1'),
    hour === null ? null : `${t('hour')} ${t('hourOf', { hour: String(hour).padStart(2, '0') })}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join(' · ');
}
