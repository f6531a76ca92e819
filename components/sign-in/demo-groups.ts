import type { Role } from '@/lib/access/roles';

interface Account {
  readonly username: string;
  readonly role: Role;
  readonly branchId: string | null;
}

/** One branch, with its accounts in the order of the columns; `null` where the branch has none. */
export interface DemoBranch {
  name: string;
  accounts: ReadonlyArray<string | null>;
}

export interface DemoGroups {
  /** Column heads: the part of the user name before the dot, with the role in words. */
  columns: ReadonlyArray<{ prefix: string; role: string }>;
  branches: readonly DemoBranch[];
  national: ReadonlyArray<{ username: string; role: string }>;
}

/** The demo accounts as a table of branches by job, and those above the branches beside it. */
export function demoGroups(
  accounts: readonly Account[],
  branches: ReadonlyArray<{ id: string; name: string }>,
  roleName: (role: Role) => string,
): DemoGroups {
  const atBranches = accounts.filter((account) => account.branchId !== null);
  const prefixes = [...new Set(atBranches.map((account) => account.username.split('.')[0] ?? ''))];
  const roleOf = (prefix: string) => atBranches.find((account) => account.username.startsWith(`${prefix}.`))?.role;
  return {
    columns: prefixes.map((prefix) => {
      const role = roleOf(prefix);
      return { prefix, role: role === undefined ? '' : roleName(role) };
    }),
    branches: branches.map(({ id, name }) => ({
      name: name.replace(/^Kantor Cabang /, ''),
      accounts: prefixes.map((prefix) => atBranches.find((account) => account.branchId === id && account.username === `${prefix}.${id}`)?.username ?? null),
    })),
    national: accounts.filter((account) => account.branchId === null).map(({ username, role }) => ({ username, role: roleName(role) })),
  };
}
