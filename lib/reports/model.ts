/** Kinds of rows that reports count. Each is described by one file in `commands/sources`. */
export const REPORT_SOURCES = ['visits', 'transfers', 'complaints'] as const;
export type ReportSourceId = (typeof REPORT_SOURCES)[number];

export const GRAINS = ['day', 'month'] as const;
export type Grain = (typeof GRAINS)[number];

/** The scope of everything. A branch is its id, a region `region:<id>`. */
export const NATION = 'nation';
/** The id under which the cells of a region stand. */
export const regionScope = (regionId: string): string => `region:${regionId}`;

/** The region of such an id. */
export const regionOfScope = (scope: string): string => scope.slice(regionScope('').length);

/** The id under which the cells of what no branch has stand: the central office. It belongs to no region and adds to the nation alone. */
export const CENTRAL = 'pusat';

/**
 * Upper edges of the buckets in which waiting and service time are counted, in minutes: by 1 to 20, by 2 to 30, by 5 to 60, by 15 to 120. A bucket
 * holds what lasted longer than the edge before and at most its own; one more bucket holds what lasted longer than the last.
 */
export const MINUTE_EDGES = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 30, 35, 40, 45, 50, 55, 60, 75, 90, 105, 120,
] as const;
export const MINUTE_BUCKETS = MINUTE_EDGES.length + 1;

/** By what visits are counted. `service_segment` answers for a service and a segment chosen together; its key is `<service>|<segment>`. */
export const VISIT_DIMS = ['all', 'hour', 'service', 'segment', 'desk', 'service_segment'] as const;
export type VisitDim = (typeof VISIT_DIMS)[number];

/** The key of visits of which the segment or the desk is not known. */
export const UNKNOWN_KEY = 'unknown';

/** Upper edges of the buckets in which the time to a decision is counted, in hours: up to thirty days; one more bucket holds what lasted longer. */
export const HOUR_EDGES = [1, 2, 4, 8, 12, 24, 36, 48, 72, 96, 120, 144, 168, 240, 336, 504, 720] as const;
export const HOUR_BUCKETS = HOUR_EDGES.length + 1;

/** By what transfers are counted: all, the member's segment, the local government that pays, the facility asked for, and each rule that weighed in. */
export const TRANSFER_DIMS = ['all', 'segment', 'pemda', 'facility', 'code'] as const;

/** The key of transfers that no local government pays for. */
export const NO_PEMDA = 'none';

/** Upper edges of the buckets in which the time to the answer to a complaint is counted, in hours: as HOUR_EDGES, and by weeks and months up to half a year. */
export const ANSWER_HOUR_EDGES = [...HOUR_EDGES, 1_080, 1_440, 2_160, 4_320] as const;
export const ANSWER_HOUR_BUCKETS = ANSWER_HOUR_EDGES.length + 1;

/** By what complaints are counted. */
export const COMPLAINT_DIMS = ['all', 'channel', 'category', 'level'] as const;

/** The key of complaints that have no category or no level yet. */
export const UNCLASSIFIED = 'none' as const;

/** What became of a call-back: still to be made, waiting for a number, and how it ended. */
export const CALL_RESULTS = ['open', 'needs_number', 'reached', 'refused', 'unanswered', 'too_many_calls', 'no_slot', 'withdrawn'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];
