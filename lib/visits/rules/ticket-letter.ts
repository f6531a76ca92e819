import { TILES, type Service, type TileId } from '../model';

/** The kiosk's tile under which a service waits: what a person at the kiosk would have chosen. */
export const TILE_OF: Record<Service, TileId> = {
  facility_change: 'facility',
  registration: 'registration',
  family_member: 'registration',
  newborn: 'registration',
  segment_change: 'registration',
  reactivation: 'registration',
  phk_report: 'registration',
  identity_correction: 'data',
  contact_update: 'data',
  wage_change: 'data',
  death_report: 'data',
  duplicate_fix: 'data',
  class_change: 'data',
  card: 'data',
  contribution_info: 'contribution',
  autodebit: 'contribution',
  rehab: 'contribution',
  complaint: 'complaint',
  information: 'complaint',
  app_help: 'app',
};

/** The letter on a ticket given by hand: that of the tile under which its service waits. */
export function letterOf(service: Service): string {
  const tile = TILES.find(({ id }) => id === TILE_OF[service]);
  if (!tile) throw new Error(`no tile for ${service}`);
  return tile.letter;
}
