'use client';

import { useId } from 'react';
import styles from './Segmented.module.css';

interface Props<Value extends string> {
  legend: string;
  value: Value;
  choices: ReadonlyArray<{ value: Value; label: string; lang?: string }>;
  onChange: (value: Value) => void;
}

/** One of two or three, side by side. Radio buttons to the keyboard and the screen reader. */
export function Segmented<Value extends string>({ legend, value, choices, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} lang={choice.lang}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
