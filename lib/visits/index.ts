/** What other areas tell the visit that is open. */
export { noteInVisit, type VisitNote } from './commands/note-in-visit';
