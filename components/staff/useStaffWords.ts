'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ROLES } from '@/lib/access/roles';
import { STAFF_STATES, type StaffFacts } from '@/lib/staff/model';

/** Branches and regions with their names, to choose from and to name. */
export interface Places {
  branches: readonly { id: string; name: string }[];
  regions: readonly { id: string; name: string }[];
}

const FIELDS = ['name', 'username', 'role', 'branchId', 'regionId', 'state', 'dutyBranch', 'dutyRole', 'dutyFrom', 'dutyUntil', 'sessions'] as const;

/** What changed of a person, in words: `Peran: Petugas loket → Supervisor`. */
export function useStaffWords({ branches, regions }: Places) {
  const t = useTranslations('staff.history');
  const states = useTranslations('staff.state');
  const roles = useTranslations('shell.role');
  const format = useFormatter();
  return useMemo(() => {
    const nameIn = (list: Places['branches'], id: string) => list.find((each) => each.id === id)?.name ?? id;
    function value(field: string, stored: string | null): string {
      if (stored === null) return t('nothing');
      const role = ROLES.find((each) => each === stored);
      const state = STAFF_STATES.find((each) => each === stored);
      if ((field === 'role' || field === 'dutyRole') && role !== undefined) return roles(role);
      if (field === 'branchId' || field === 'dutyBranch') return nameIn(branches, stored);
      if (field === 'regionId') return nameIn(regions, stored);
      if (field === 'state' && state !== undefined) return states(state);
      if (/^\d{4}-\d{2}-\d{2}$/.test(stored)) return format.dateTime(new Date(`${stored}T00:00:00Z`), 'date', { timeZone: 'UTC' });
      return stored;
    }
    function name(field: string): string {
      const known = FIELDS.find((each) => each === field);
      return known === undefined ? field : t(`field.${known}`);
    }
    return {
      change: ({ field, before, after }: { field: string; before: string | null; after: string | null }): string => t('changed', { field: name(field), before: value(field, before), after: value(field, after) }),
      /** One line a field: what it was and is; only what it is where there was nothing, only what it was where nothing is left. */
      lines(before: StaffFacts, after: StaffFacts): string[] {
        return FIELDS.filter((field) => (before[field] ?? null) !== (after[field] ?? null)).map((field) =>
          field in before && field in after
            ? t('changed', { field: name(field), before: value(field, before[field] ?? null), after: value(field, after[field] ?? null) })
            : t('set', { field: name(field), after: value(field, (field in after ? after : before)[field] ?? null) }),
        );
      },
    };
  }, [t, states, roles, format, branches, regions]);
}
