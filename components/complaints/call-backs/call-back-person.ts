/** Who calls: their id, their own zone, and what the screen is drawn for. */
export interface CallBackPerson {
  id: string;
  own: { timeZone: string; zoneName: string };
  severalBranches: boolean;
  readsCases: boolean;
}
