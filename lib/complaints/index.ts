/** What other areas may ask of the complaints. */
export { countOpenComplaints } from './queries/count-open';
