import { renderToBuffer } from '@react-pdf/renderer';
import { paperView } from '@/components/members/paper/paper-view';
import type { MemberPaper } from '@/lib/members/queries/get-paper';
import { memberPaper } from './member-paper';

/** The summary as the bytes of a PDF. */
export function renderPaper(paper: MemberPaper, demo: boolean): Promise<Buffer> {
  return renderToBuffer(memberPaper(paperView(paper, { demo })));
}
