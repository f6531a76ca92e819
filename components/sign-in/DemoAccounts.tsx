'use client';

import { DemoCode } from './DemoCode';
import type { DemoGroups } from './demo-groups';
import type { SignInWords } from './words';
import styles from './DemoAccounts.module.css';

interface Props {
  groups: DemoGroups;
  words: SignInWords['demo'];
  /** The account that has a second factor: its present code stands beside it. */
  factorAccount: string;
  onChoose: (username: string) => void;
}

/** The demo accounts, branch by job. Choosing one fills in the form. */
export function DemoAccounts({ groups, words, factorAccount, onChoose }: Props) {
  const account = (username: string) => (
    <button
      type="button"
      className={styles.account}
      aria-label={words.fill.replace('{username}', username)}
      onClick={() => onChoose(username)}
    >
      {username}
    </button>
  );
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={styles.title}>
        {words.title}
      </h2>
      <p className={styles.words}>{words.words}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="demo-accounts">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.branch}</th>
              {groups.columns.map((column) => (
                <th key={column.prefix} scope="col">
                  {column.role}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.branches.map((branch) => (
              <tr key={branch.name}>
                <th scope="row">{branch.name}</th>
                {branch.accounts.map((username, column) => (
                  <td key={groups.columns[column]?.prefix}>{username !== null && account(username)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3 className={styles.subtitle}>{words.national}</h3>
      <ul className={styles.national}>
        {groups.national.map(({ username, role }) => (
          <li key={username}>
            {account(username)} <span>{role}</span>
            {username === factorAccount && <DemoCode words={words} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
