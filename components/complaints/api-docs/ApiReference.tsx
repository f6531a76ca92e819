import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BrandMark } from '@/components/ui/BrandMark';
import { API_EXAMPLES } from '@/lib/complaints/schemas/api-examples';
import { API_OPERATIONS, apiSchemas, type ApiSchemaName, type ApiWords } from '@/lib/complaints/schemas/open-api';
import { FieldTable } from './FieldTable';
import styles from './ApiReference.module.css';

interface Props {
  words: ApiWords & { errors: Record<string, string> };
  problems: readonly { code: string; status: number }[];
  languageSwitch: ReactNode;
  documentHref: string;
}

const BODIES = {
  receive: { request: 'ReceiveComplaint', response: 'ReceivedComplaint', sent: API_EXAMPLES.complaint, answered: API_EXAMPLES.created, answers: [[201, 'created'], [200, 'known']] },
  state: { request: null, response: 'ComplaintState', sent: null, answered: API_EXAMPLES.state, answers: [[200, 'state']] },
} as const satisfies Record<string, { request: ApiSchemaName | null; response: ApiSchemaName; sent: object | null; answered: object; answers: readonly (readonly [number, keyof ApiWords['answers']])[] }>;

/** The API for other systems on one page: operations, fields, examples, problems. Made of the schemas that the routes parse with. */
export function ApiReference({ words, problems, languageSwitch, documentHref }: Props) {
  const t = useTranslations('api-docs');
  const schemas = apiSchemas(words);
  return (
    <>
      <header className={styles.bar}>
        <BrandMark size={28} />
        <strong>Loket</strong>
        <span className={styles.switch}>{languageSwitch}</span>
      </header>
      <main className={styles.page}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <nav className={styles.contents} aria-label={t('contents')}>
          <a href="#key">{t('keyTitle')}</a>
          {API_OPERATIONS.map(({ id }) => (
            <a key={id} href={`#${id}`}>{words.operations[id].summary}</a>
          ))}
          <a href="#problems">{t('problemsTitle')}</a>
          <a href={documentHref}>{t('document')}</a>
        </nav>

        <section id="key" className={styles.section} aria-labelledby="key-title">
          <h2 id="key-title">{t('keyTitle')}</h2>
          <p>{t('keyText')}</p>
        </section>

        {API_OPERATIONS.map(({ id, method, path, scope, problems: codes }) => {
          const { request, response, sent, answered, answers } = BODIES[id];
          return (
            <section key={id} id={id} className={styles.section} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{words.operations[id].summary}</h2>
              <p className={styles.call}>
                <span className={styles.method}>{method.toUpperCase()}</span> <code>{path}</code>
              </p>
              <p>{words.operations[id].text}</p>
              <p className={styles.note}>{t('scope', { scope })}</p>
              {request && (
                <>
                  <h3>{t('request')}</h3>
                  <FieldTable caption={`${words.operations[id].summary}: ${t('request')}`} schema={schemas[request]} />
                  <Example title={t('example')} value={sent} />
                </>
              )}
              <h3>{t('response')}</h3>
              <FieldTable caption={`${words.operations[id].summary}: ${t('response')}`} schema={schemas[response]} />
              <Example title={t('example')} value={answered} />
              <h3>{t('answersTitle')}</h3>
              <ul className={styles.answers}>
                {answers.map(([status, answer]) => (
                  <li key={status}>
                    <code>{status}</code> {words.answers[answer]}
                  </li>
                ))}
                {codes.map((code) => (
                  <li key={code}>
                    <code>{problems.find((problem) => problem.code === code)?.status}</code> <a href={`#${code}`}>{words.problems[code]?.title}</a>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}

        <section id="problems" className={styles.section} aria-labelledby="problems-title">
          <h2 id="problems-title">{t('problemsTitle')}</h2>
          <p>{t('problemsText')}</p>
          <FieldTable caption={t('problemsTitle')} schema={schemas.ProblemDocument} />
          <Example title={t('example')} value={API_EXAMPLES.problem} />
          <dl className={styles.problems}>
            {problems.map(({ code, status }) => (
              <div key={code} id={code}>
                <dt>
                  <code>{status}</code> {words.problems[code]?.title} <code className={styles.code}>{code}</code>
                </dt>
                <dd>{words.problems[code]?.text}</dd>
              </div>
            ))}
          </dl>
          <h3>{t('errorsTitle')}</h3>
          <p className={styles.note}>{t('errorsText')}</p>
          <dl className={styles.problems}>
            {Object.entries(words.errors).map(([code, text]) => (
              <div key={code}>
                <dt>
                  <code className={styles.code}>{code}</code>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
      </main>
    </>
  );
}

function Example({ title, value }: { title: string; value: object | null }) {
  return (
    <figure className={styles.example}>
      <figcaption>{title}</figcaption>
      {/* Wide lines scroll, so the keyboard has to reach them. */}
      <pre tabIndex={0} role="region" aria-label={title}>{JSON.stringify(value, null, 2)}</pre>
    </figure>
  );
}
