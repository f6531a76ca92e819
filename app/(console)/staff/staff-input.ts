import { readAddress, type StaffQuestion } from '@/components/staff/staff-address';

export type StaffSearch = Record<string, string | string[] | undefined>;

/** The question that an address asks. */
export function staffInput(search: StaffSearch): StaffQuestion {
  const first = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  const { branchId, role, state } = readAddress('/staff', { get: first });
  return { branchId, role, state };
}
