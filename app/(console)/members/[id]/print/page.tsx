import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MemberPaperSheet } from '@/components/members/paper/MemberPaperSheet';
import { PaperActions } from '@/components/members/paper/PaperActions';
import { paperView } from '@/components/members/paper/paper-view';
import { PageHeader } from '@/components/ui/PageHeader';
import { getPaper } from '@/lib/members/queries/get-paper';
import { memberPage } from '../../member-page';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ kind?: string | string[] }>;
}

/** Without the name: a title stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('member-paper.screen'))('title') };
}

/** The summary of a member's card, or of the family, to be printed. */
export default async function MemberPaperPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { kind } = await searchParams;
  const t = await getTranslations('member-paper.screen');
  return memberPage(getPaper, { id, kind: kind === 'family' ? 'family' : 'card' }, id, (paper, session) => {
    const view = paperView(paper, { demo: session.demo });
    return (
      <>
        <div className="no-print">
          <PageHeader
            back={{ href: `/members/${id}`, label: t('back') }}
            title={t('title')}
            lead={t('language')}
            actions={<PaperActions memberId={id} kind={paper.kind} title={view.words.title} />}
          />
        </div>
        <MemberPaperSheet view={view} />
      </>
    );
  });
}
