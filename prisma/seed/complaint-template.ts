import type { Category, CategoryDetail, Level } from '@/lib/complaints/model';

/**
 * What people complain of: invented, in the words of those who write it down. Fields: {faskes} the facility, {bulan} a month, {hari} a
 * number of days, {kecamatan} the member's district.
 */
export interface ComplaintTemplate {
  readonly category: Category;
  readonly detail: CategoryDetail;
  readonly levels: readonly Level[];
  /** The kind of facility that it is about; null for none. */
  readonly about: 'fktp' | 'hospital' | null;
  readonly subject: string;
  readonly description: string;
  readonly answer: string;
  /** What the provider says when it is asked; only where there is one. */
  readonly provider?: string;
}
