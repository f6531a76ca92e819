import { commandRoute } from '@/lib/server/route';
import { changeFacility } from '@/lib/policies/commands/edit-facility';

export const POST = commandRoute(changeFacility);
