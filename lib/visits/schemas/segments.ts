import { SEGMENTS } from '@/lib/members/model';

/** By whose segment visits are narrowed; `none`: no member was bound. */
export const SEGMENT_CHOICES = [...SEGMENTS, 'none'] as const;
export { SEGMENTS };
