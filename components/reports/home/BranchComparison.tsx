import Link from 'next/link';
import type { HomeReport } from '@/lib/reports/queries/read-home';
import { HOME_SORTS, type HomeBranch, type HomeSort } from '@/lib/reports/rules/home-branches';
import { reportAddress } from '../report-address';
import { NONE } from '../report-words';
import { ReportPart } from '../ReportPart';
import report from '../Report.module.css';
import { useHomeWords } from './home-words';
import styles from './Home.module.css';

interface Cell {
  text: string;
  /** Drawn as a line beneath, against the highest of the column. */
  amount?: number | null;
}

/** The branches of a region or of the nation beside each other; a head sorts, the order stands in the address. */
export function BranchComparison({ report: { branches, sort, question } }: { report: HomeReport }) {
  const { t, ...words } = useHomeWords();
  const title = t('branches.title');
  const cellsOf = (branch: HomeBranch): Record<Exclude<HomeSort, 'name'>, Cell> => ({
    visits: { text: words.count(branch.visits), amount: branch.visits },
    avoidable: { text: words.share(branch.avoidableShare), amount: branch.avoidableShare },
    wait: { text: words.minutes(branch.waitP90), amount: branch.waitP90?.minutes },
    activated: { text: words.count(branch.activated), amount: branch.activated },
    satisfied: { text: branch.satisfaction.satisfied === null ? NONE : t('branches.satisfied', { share: words.share(branch.satisfaction.satisfied), n: words.count(branch.satisfaction.answers) }), amount: branch.satisfaction.satisfied },
    waiting: { text: branch.waiting === null ? NONE : words.count(branch.waiting), amount: branch.waiting },
    late: { text: branch.late === null ? NONE : words.count(branch.late), amount: branch.late },
  });
  const rows = branches.map((branch) => ({ branch, cells: cellsOf(branch) }));
  const columns = HOME_SORTS.filter((column) => column !== 'name');
  const highest = (column: Exclude<HomeSort, 'name'>) => Math.max(0, ...rows.map(({ cells }) => cells[column].amount ?? 0));
  const tops = Object.fromEntries(columns.map((column) => [column, highest(column)]));
  return (
    <ReportPart
      title={title}
      definition={t('branches.definition')}
      table={
        <div className={report.scroll} data-whole role="region" aria-label={title} tabIndex={0}>
          <table className={report.table}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <SortHead column="name" sort={sort} />
                {columns.map((column) => [
                  <SortHead key={column} column={column} sort={sort} />,
                  column === 'visits' && (
                    <th key="change" scope="col" className={report.number}>
                      {t('branches.column.change')}
                    </th>
                  ),
                ])}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ branch, cells }) => (
                <tr key={branch.id}>
                  <th scope="row">
                    <Link href={reportAddress('/reports/visits', { scope: branch.id, period: question.period })} prefetch={false} className={report.drill}>
                      {branch.name}
                    </Link>
                  </th>
                  {columns.map((column) => [
                    <td key={column} className={report.number}>
                      {(cells[column].amount ?? 0) > 0 && <span className={report.bar} style={{ width: `${Math.round(((cells[column].amount ?? 0) / (tops[column] ?? 1)) * 100)}%` }} aria-hidden="true" />}
                      {cells[column].text}
                    </td>,
                    column === 'visits' && (
                      <td key="change" className={report.number}>
                        {words.change(branch.visits, branch.visitsBefore)}
                      </td>
                    ),
                  ])}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
    />
  );
}

/** A head that sorts: the same again turns the order round; numbers begin with the greatest. */
function SortHead({ column, sort }: { column: HomeSort; sort: HomeReport['sort'] }) {
  const { t } = useHomeWords();
  const own = sort.column === column;
  const descending = own ? !sort.descending : column !== 'name';
  const name = t(`branches.column.${column}`);
  return (
    <th scope="col" className={column === 'name' ? undefined : report.number} aria-sort={own ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <Link href={reportAddress('/reports', { sort: `${descending ? '-' : ''}${column}` })} scroll={false} prefetch={false} className={styles.sort} title={t('branches.sortBy', { column: name })}>
        {name}
        {own && <span aria-hidden="true">{sort.descending ? '▼' : '▲'}</span>}
      </Link>
    </th>
  );
}
