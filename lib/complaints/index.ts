/** What other areas may ask of the complaints. */
export { countOpenComplaints } from './queries/count-open';
export { lateCallBacks, lateComplaints, redUnassigned, type LateWork } from './queries/late-work';
export { CLOCK_POLICY_KEYS, loadClockWorld } from './queries/clock-world';
export { previewPromises, type PromiseExample, type PromisePreview } from './queries/preview-promises';
export { CHANNELS, type Channel } from './model';
export { API_SCOPES, type ApiScope } from './schemas/api';
