'use client';

import { useLocale, useTranslations } from 'next-intl';
import { ComplaintStatusMark } from '@/components/complaints/case/ComplaintStatusMark';
import { LevelMark } from '@/components/complaints/case/LevelMark';
import { useDetailWords } from '@/components/complaints/case/useDetailWords';
import { sizeWords } from '@/components/form/file-check';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Identifier } from '@/components/ui/Identifier';
import type { ComplaintCaseFile } from '@/lib/complaints/queries/get-case-file';
import type { ComplaintCaseView, OtherComplaint } from '@/lib/complaints/queries/case-view';
import { FileCallBacks } from './FileCallBacks';
import { FileClocks } from './FileClocks';
import { FileHistory } from './FileHistory';
import { FilePart } from './FilePart';
import { FileProvider } from './FileProvider';
import { FileTasks } from './FileTasks';
import styles from './CaseFileSheet.module.css';
import { useFileMoment } from './useFileMoment';

/** The whole case as a document: what was said, what was promised, what was done, in the order in which it happened. */
export function CaseFileSheet({ file }: { file: ComplaintCaseFile }) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const { complaint, timeZone } = file;
  const at = useFileMoment(timeZone);
  const cycles = complaint.cycles.toReversed();
  return (
    <article className={styles.sheet} aria-labelledby="case-file-title">
      <Head file={file} at={at} />
      <People complaint={complaint} />
      <FilePart title={words('description')}>
        <p className={styles.subject}>{complaint.subject}</p>
        <p className={styles.typed}>{complaint.description}</p>
        <About complaint={complaint} />
      </FilePart>
      <FileProvider complaint={complaint} facilities={file.facilities} at={at} />
      {cycles.map((cycle) => (
        <FileClocks key={cycle.number} cycle={cycle} at={at} />
      ))}
      {complaint.tasks.length > 0 && <FileTasks tasks={complaint.tasks} at={at} />}
      <Ending complaint={complaint} at={at} />
      {complaint.callBacks.length > 0 && <FileCallBacks callBacks={complaint.callBacks} at={at} />}
      <FilePart title={words('files')}>
        <Papers files={complaint.files} />
      </FilePart>
      <Related complaint={complaint} />
      <FileHistory file={file} at={at} />
      <p className={styles.note}>{t('masked')}</p>
    </article>
  );
}

function Head({ file: { complaint, office }, at }: { file: ComplaintCaseFile; at: (instant: string) => string }) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.kind}>{t('title')}</p>
        <h1 id="case-file-title" className={styles.reference}>
          {complaint.reference}
        </h1>
      </div>
      <div className={styles.marks}>
        <LevelMark level={complaint.level} />
        <ComplaintStatusMark status={complaint.status} />
      </div>
      <DefinitionGrid min="medium">
        <Definition label={words('office')}>{office?.name ?? words('central')}</Definition>
        <Definition label={words('received')}>{at(complaint.receivedAt)}</Definition>
        <Definition label={words('channel')}>{rules(`channels.${complaint.channel}`)}</Definition>
        <Definition label={words('assignee')}>{complaint.assignee?.name ?? words('nobody')}</Definition>
      </DefinitionGrid>
    </header>
  );
}

function People({ complaint: { member, reporter } }: { complaint: ComplaintCaseView }) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  return (
    <FilePart title={t('people')}>
      <DefinitionGrid min="medium">
        <Definition label={t('member')}>{member === null ? words('noMember') : `${member.name} (${words('sexAge', { sex: member.sex, age: member.age })})`}</Definition>
        {member !== null && (
          <>
            <Definition label={words('card')}>
              <Identifier kind="card" value={member.cardNumber} />
            </Definition>
            <Definition label={words('nik')}>{member.nik !== null && <Identifier kind="nik" value={member.nik} />}</Definition>
            <Definition label={t('memberPhone')}>{member.phone !== null && <Identifier kind="phone" value={member.phone} />}</Definition>
            <Definition label={t('memberFacility')}>{member.facilityName}</Definition>
          </>
        )}
        <Definition label={words('reporter')}>
          {reporter.name}, {words(`relation.${reporter.relation}`)}
        </Definition>
        <Definition label={t('reporterPhone')}>{reporter.phone !== null && <Identifier kind="phone" value={reporter.phone} />}</Definition>
      </DefinitionGrid>
    </FilePart>
  );
}

function About({ complaint: { category, detail, facility, regencyName, sourceNumber, source, numbers } }: { complaint: ComplaintCaseView }) {
  const words = useTranslations('complaint-case');
  const rules = useTranslations('complaint-rules');
  const details = useDetailWords();
  return (
    <DefinitionGrid min="medium">
      <Definition label={words('category')}>{category === null ? words('uncategorised') : `${rules(`categories.${category}`)}, ${details(category, detail)}`}</Definition>
      <Definition label={words('facility')}>{facility && `${facility.name} (${facility.code})`}</Definition>
      <Definition label={words('place')}>{regencyName}</Definition>
      {sourceNumber !== null && (
        <Definition label={words('sourceNumber')}>
          {sourceNumber} ({source})
        </Definition>
      )}
      {numbers.length > 0 && <Definition label={words('numbers')}>{numbers.map(({ system, number }) => `${words(`system.${system}`)} ${number}`).join(', ')}</Definition>}
    </DefinitionGrid>
  );
}

function Ending({ complaint: { answer, rating, ratingNote, reopenUntil, status }, at }: { complaint: ComplaintCaseView; at: (instant: string) => string }) {
  const t = useTranslations('complaint-file');
  const words = useTranslations('complaint-case');
  return (
    <FilePart title={words('answer')}>
      <p className={styles.typed}>{answer === null || answer === '' ? t('noAnswer') : answer}</p>
      <DefinitionGrid min="medium">
        <Definition label={words('rating')}>
          {rating === null ? words('notRated') : words('ratingOf', { rating })}
          {ratingNote !== null && ratingNote !== '' && `: ${ratingNote}`}
        </Definition>
        {reopenUntil !== null && <Definition label={t('reopening')}>{words(status === 'closed' ? 'reopenOver' : 'reopenUntil', { at: at(reopenUntil) })}</Definition>}
      </DefinitionGrid>
    </FilePart>
  );
}

const KINDS = ['complaint', 'evidence', 'provider'] as const;

function Papers({ files }: Pick<ComplaintCaseView, 'files'>) {
  const words = useTranslations('complaint-case');
  const locale = useLocale();
  if (files.length === 0) return <p>{words('noFiles')}</p>;
  return (
    <ol className={styles.list}>
      {files.map(({ id, kind, fileName, size }) => (
        <li key={id}>
          {words(`fileKind.${KINDS.find((each) => each === kind) ?? 'other'}`)}: {fileName}, {sizeWords(size, locale)}
        </li>
      ))}
    </ol>
  );
}

function Related({ complaint: { mergedInto, mergedFrom, links } }: { complaint: ComplaintCaseView }) {
  const words = useTranslations('complaint-case');
  const groups: [string, OtherComplaint[]][] = [
    [words('mergedFrom'), mergedFrom],
    [words('links'), links],
  ];
  const filled = groups.filter(([, others]) => others.length > 0);
  if (mergedInto === null && filled.length === 0) return null;
  return (
    <FilePart title={words('related')}>
      <ul className={styles.list}>
        {mergedInto !== null && (
          <li>
            {words('mergedInto', { reference: mergedInto.reference })}: {mergedInto.subject}
          </li>
        )}
        {filled.flatMap(([title, others]) =>
          others.map(({ id, reference, subject }) => (
            <li key={id}>
              {title}: {reference}, {subject}
            </li>
          )),
        )}
      </ul>
    </FilePart>
  );
}
