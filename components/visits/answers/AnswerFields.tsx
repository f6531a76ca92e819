'use client';

import { useTranslations } from 'next-intl';
import { useRef, type KeyboardEvent } from 'react';
import { useFieldWords } from '@/components/form/problem-words';
import { FilterSelect } from '@/components/ui/FilterSelect';
import { OBSTACLES, SERVICES } from '@/lib/visits/model';
import { groupServices } from '../service-groups';
import { QuestionGroup } from './QuestionGroup';
import { pressDigit, QUESTIONS, toggled, type AnswerFacts, type Answers, type Question, type Understood } from './visit-answers';
import styles from './Answers.module.css';

interface Props {
  answers: Answers;
  understood: Understood;
  facts: AnswerFacts;
  onChange: (answers: Answers) => void;
  /** Problem code by field, once they are to be shown. */
  problems: Readonly<Record<string, string>>;
}

/** The focus of one question: its answer, or its first choice. */
export function focusQuestion(place: HTMLElement | null, question: Question): void {
  const group = place?.querySelector(`[data-question="${question}"]`);
  (group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector<HTMLElement>('input'))?.focus();
}

/** Services, and the three questions of the end; digits answer the question that has the focus and lead to the next. */
export function AnswerFields({ answers, understood, facts, onChange, problems }: Props) {
  const t = useTranslations('visits.answers');
  const words = useTranslations('services');
  const field = useFieldWords('visits');
  const place = useRef<HTMLDivElement>(null);
  const { services, service, suggestion, avoidable, obstacle } = understood;
  const attached = groupServices(facts.lines).filter((group) => group.attached);
  const problem = (name: string) => (problems[name] === undefined ? undefined : field(problems[name]));

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key) || event.target instanceof HTMLTextAreaElement) return;
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-question]')?.dataset.question;
    const question = QUESTIONS.find((each) => each === at) ?? 'avoidable';
    const pressed = pressDigit(answers, question, Number(event.key), avoidable);
    if (!pressed) return;
    event.preventDefault();
    onChange(pressed.answers);
    // The next question may only now appear.
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => focusQuestion(place.current, pressed.next)));
  }
  const tick = (each: (typeof SERVICES)[number], on: boolean) =>
    onChange({ ...answers, ticked: on ? [...answers.ticked, each] : answers.ticked.filter((other) => other !== each) });

  return (
    <div ref={place} className={styles.answers} onKeyDown={press}>
      <fieldset className={styles.question}>
        <legend className={styles.legend}>{t('services')}</legend>
        <ul className={styles.services}>
          {attached.map((group) => (
            <li key={group.service}>
              <span>{words(`service.${group.service}`)}</span>
              <span className={styles.hint}>{group.made.map(({ reference }) => reference).join(', ') || t('attached')}</span>
            </li>
          ))}
        </ul>
        {answers.ticked.map((each) => (
          <label key={each} className={styles.tick}>
            <input type="checkbox" checked onChange={() => tick(each, false)} />
            <span>{words(`service.${each}`)}</span>
          </label>
        ))}
        <FilterSelect
          label={t('add')}
          any={t('addAny')}
          value={null}
          choices={SERVICES.filter((each) => !services.includes(each)).map((each) => [each, words(`service.${each}`)] as const)}
          onChange={(chosen) => {
            const each = SERVICES.find((one) => one === chosen);
            if (each) tick(each, true);
          }}
        />
        {problem('services') !== undefined && (
          <p role="alert" className={styles.problem}>
            {problem('services')}
          </p>
        )}
        {services.length > 1 && (
          <label className={styles.main}>
            <span>{t('main')}</span>
            <select value={service ?? ''} onChange={(event) => onChange({ ...answers, service: SERVICES.find((each) => each === event.target.value) ?? null })}>
              {services.map((each) => (
                <option key={each} value={each}>
                  {words(`service.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </fieldset>
      <QuestionGroup
        name="avoidable"
        kind="radio"
        legend={t('avoidable')}
        hint={t('suggested', {
          answer: t(suggestion.avoidable ? 'yes' : 'no'),
          why: t(`why.${suggestion.reason}`, { service: suggestion.service === null ? '' : words(`service.${suggestion.service}`) }),
        })}
        choices={[
          { id: 'yes', label: t('yes'), checked: avoidable },
          { id: 'no', label: t('no'), checked: !avoidable },
        ]}
        onChoose={(id) => onChange({ ...answers, avoidable: id === 'yes' })}
      />
      {avoidable && (
        <QuestionGroup
          name="obstacle"
          kind="radio"
          legend={t('obstacle')}
          choices={OBSTACLES.map((id) => ({ id, label: words(`obstacle.${id}`), checked: id === obstacle }))}
          onChoose={(id) => onChange({ ...answers, obstacle: OBSTACLES.find((each) => each === id) ?? null })}
          problem={problem('obstacle')}
        />
      )}
      <QuestionGroup
        name="app"
        kind="checkbox"
        legend={t('app')}
        choices={(['explained', 'installed', 'activated'] as const).map((id) => ({ id, label: t(id), checked: answers[id] }))}
        onChoose={(id) => {
          const step = (['explained', 'installed', 'activated'] as const).find((each) => each === id);
          if (step) onChange(toggled(answers, step));
        }}
      />
    </div>
  );
}
