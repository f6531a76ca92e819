import type * as z from 'zod';
import { ListOfficers } from '@/lib/audit/schemas';
import { defineQuery, nothingPersonal } from '@/lib/server/use-case';

export interface Officer {
  id: string;
  name: string;
  username: string;
  branchName: string | null;
}

const MOST = 20;

/** Officers to filter by. Staff, not members: nobody's personal file. */
export const listOfficers = defineQuery<z.infer<typeof ListOfficers>, { officers: Officer[] }>({
  name: 'audit.listOfficers',
  permission: 'audit:read',
  scope: 'reference',
  input: ListOfficers,
  audit: nothingPersonal,
  run: async ({ tx }, { text }) => ({
    officers: await tx.$queryRaw<Officer[]>`
      SELECT s.id, s.name, s.username, b.name AS "branchName" FROM staff s LEFT JOIN branch b ON b.id = s.branch_id
      WHERE starts_with(s.username, ${text.toLowerCase()}) OR position(${` ${text.toLowerCase()}`} in ' ' || lower(s.name)) > 0
      ORDER BY s.name, s.id LIMIT ${MOST}`,
  }),
});
