import { redirect } from 'next/navigation';

/** The reports begin with the visits. */
export default function ReportsPage() {
  redirect('/reports/visits');
}
