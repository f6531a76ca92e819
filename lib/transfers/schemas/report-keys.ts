/** By what a number of the transfers report is counted, as the queue reads it from an address. */
export { FACILITY_CODE } from '@/lib/facilities/model';
export { SEGMENTS, type Segment } from '@/lib/members/model';
