/** By what a visit is counted, in the order in which it is shown and in which the arrays of the cells stand. */
export { OBSTACLES, SERVICES, type Obstacle, type Service } from '@/lib/visits/model';
export { SEGMENTS, type Segment } from '@/lib/members/model';
