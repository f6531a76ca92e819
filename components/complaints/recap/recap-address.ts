/** The first month that a recap can be asked for. */
export const FIRST_MONTH = '2020-01';

/** The month so many months later (earlier when negative). */
export function shiftMonth(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** The page's address for a month and an office (null: all in the scope). */
export function recapAddress(month: string, branchId: string | null): string {
  return `/recap?${new URLSearchParams({ month, ...(branchId !== null && { branch: branchId }) }).toString()}`;
}
