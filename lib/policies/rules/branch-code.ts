/** Words that stand for more than one office where offices are named: the central office, the chain of the nation, scopes of reports. */
const RESERVED: readonly string[] = ['pusat', 'nation', 'national', 'region', 'all'];

/** Whether a code cannot name a branch; the database holds the same list. */
export function isReservedBranch(code: string): boolean {
  return RESERVED.includes(code);
}

/** The code that the name of a local government suggests: `pemkab-pringsewu` for Pemerintah Kabupaten Pringsewu; empty when it suggests none. */
export function suggestedGovernmentId(name: string): string {
  const words = name.toLowerCase().normalize('NFD').replace(/[^a-z0-9 ]/g, '').split(' ').filter((word) => word !== '');
  const [first, second, ...place] = words;
  const kind = first === 'pemerintah' ? { kabupaten: 'pemkab', kota: 'pemkot', provinsi: 'pemprov' }[second ?? ''] : undefined;
  return kind === undefined || place.length === 0 ? '' : `${kind}-${place.join('-')}`.slice(0, 40).replace(/-$/, '');
}
