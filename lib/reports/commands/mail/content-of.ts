import { loadAdoption } from '@/lib/adoption';
import type { Context } from '@/lib/server/use-case';
import { regionScope } from '../../model';
import { loadComplaintReport } from '../../queries/complaint-report';
import { loadSatisfactionReport } from '../../queries/satisfaction-report';
import { loadTransferReport } from '../../queries/transfer-report';
import { loadVisitReport } from '../../queries/visit-report';
import type { DayRange } from '../../rules/cover-range';
import type { MailReport } from '../../rules/mail-schedule';
import { adoptionContent } from './adoption-content';
import { visitsContent, type MailContent } from './mail-content';
import { complaintsContent, satisfactionContent, transfersContent } from './report-contents';

/** Whose figures a mail is about: a branch or a region. */
export interface MailScope {
  branchId: string | null;
  regionId: string | null;
  name: string;
}

/** The content of a report by e-mail, read with the scope of its branch or region; null where that scope is gone. */
export async function mailContentOf(context: Context, report: MailReport, { branchId, regionId, name }: MailScope, range: DayRange): Promise<MailContent | null> {
  const asked = { scope: branchId ?? regionScope(regionId ?? ''), period: null, ...range, compare: 'before' as const };
  switch (report) {
    case 'adoption': {
      const adoption = await loadAdoption(context, { month: null, branchId });
      return adoption && adoptionContent(adoption, name);
    }
    case 'visits': {
      const visits = await loadVisitReport(context, { ...asked, service: null, segment: null });
      return visits && visitsContent(visits);
    }
    case 'complaints': {
      const complaints = await loadComplaintReport(context, asked);
      return complaints && complaintsContent(complaints);
    }
    case 'transfers': {
      const transfers = await loadTransferReport(context, asked);
      return transfers && transfersContent(transfers);
    }
    case 'satisfaction': {
      const satisfaction = await loadSatisfactionReport(context, asked);
      return satisfaction && satisfactionContent(satisfaction);
    }
  }
}
