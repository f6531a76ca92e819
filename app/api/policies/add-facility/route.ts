import { commandRoute } from '@/lib/server/route';
import { addFacility } from '@/lib/policies/commands/edit-facility';

export const POST = commandRoute(addFacility);
