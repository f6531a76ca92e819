'use client';

import Button from '@mui/material/Button';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/Notice';
import type { Tone } from '@/components/ui/theme/tokens';
import type { Change } from '@/lib/server/outcome';
import type { CommandResult } from './command-result';
import { useLimitWords } from './limit-words';
import { useRefusalWords } from './problem-words';
import type { CommandState } from './useCommand';

interface Props<Input, Value> {
  command: CommandState<Input, Value>;
  /** Where `refused.<code>` has this area's words. */
  area?: string;
  /** Loads the latest beside the kept entries; offered on a conflict. */
  onReload?: () => void;
  /** A field of a conflict in words; its name as it is when left out. */
  describeChange?: (change: Change) => ReactNode;
}

const TONES: Record<Exclude<CommandResult<unknown>['kind'], 'done'>, Tone> = {
  refused: 'danger',
  conflict: 'attention',
  not_found: 'danger',
  forbidden: 'danger',
  step_up: 'attention',
  too_large: 'attention',
  rate_limited: 'attention',
  signed_out: 'attention',
  busy: 'attention',
  fault: 'danger',
  unreachable: 'attention',
};

/** What became of a command, where it was given: refusal with reasons, conflict with the difference, what is being waited for. Nothing when done. */
export function CommandNotice<Input, Value>({ command, area, onReload, describeChange }: Props<Input, Value>) {
  const t = useTranslations('common');
  const { result, pending } = command;
  if (result === null || result.kind === 'done') return null;
  const retry = (
    <Button size="small" variant="outlined" onClick={command.resend} aria-disabled={pending}>
      {pending ? t('command.sending') : t('action.retry')}
    </Button>
  );
  const reload = onReload && (
    <Button size="small" variant="outlined" onClick={onReload}>
      {t('action.reload')}
    </Button>
  );
  return (
    <Notice
      role="alert"
      tone={TONES[result.kind]}
      title={t(`command.${result.kind}.title`)}
      actions={result.kind === 'conflict' ? reload : ['busy', 'fault', 'rate_limited', 'unreachable'].includes(result.kind) ? retry : undefined}
    >
      <Words result={result} area={area} describeChange={describeChange} />
    </Notice>
  );
}

type Unhappy = Exclude<CommandResult<unknown>, { kind: 'done' }>;

function Words({ result, area, describeChange }: { result: Unhappy } & Pick<Props<never, never>, 'area' | 'describeChange'>) {
  const t = useTranslations('common');
  const format = useFormatter();
  const refusal = useRefusalWords(area);
  const limited = useLimitWords();
  switch (result.kind) {
    case 'refused':
      return result.refusal.codes.map((code) => <p key={code}>{refusal(code, result.refusal.params)}</p>);
    case 'conflict':
      return (
        <>
          <p>{t('command.conflict.words', { by: result.by, at: result.at === '' ? '' : format.dateTime(new Date(result.at), 'dateTime') })}</p>
          <ul>
            {result.changes.map((change) => (
              <li key={change.field}>
                {describeChange?.(change) ?? `${change.field}: ${change.before ?? t('command.conflict.nothing')} → ${change.after ?? t('command.conflict.nothing')}`}
              </li>
            ))}
          </ul>
        </>
      );
    case 'fault':
      return (
        <>
          <p>{t('command.fault.words')}</p>
          {result.eventId !== null && (
            <p>
              {t('fault.event')} <code>{result.eventId}</code>
            </p>
          )}
        </>
      );
    case 'rate_limited':
      return <p>{result.limit ? limited(result.limit) : t('command.rate_limited.words', { seconds: result.seconds })}</p>;
    case 'not_found':
    case 'forbidden':
    case 'step_up':
    case 'too_large':
    case 'signed_out':
    case 'busy':
    case 'unreachable':
      return <p>{t(`command.${result.kind}.words`)}</p>;
  }
}
