'use client';

import { useCallback, useId } from 'react';
import { useForm, type DefaultValues, type FieldValues, type Path, type Resolver, type UseFormReturn } from 'react-hook-form';
import { useCommand, type CommandState } from './useCommand';

interface Options<Values extends FieldValues, Input, Value> {
  command: string;
  defaultValues: DefaultValues<Values>;
  /** Checks in the browser, e.g. `zodResolver(schema)`; the server checks again. */
  resolver?: Resolver<Values>;
  /** The command's input from the form's values. */
  toInput: (values: Values) => Input;
  /** The form's field for a field of the command's input, where they have other names. */
  fieldOf?: (inputField: string) => string;
  onDone?: (value: Value) => void;
}

export interface CommandForm<Values extends FieldValues, Input, Value> {
  form: UseFormReturn<Values>;
  command: CommandState<Input, Value>;
  /** For `<form id={id} onSubmit={onSubmit} noValidate>`; a button outside of the form names it with `form={id}`. */
  id: string;
  onSubmit: (event?: React.BaseSyntheticEvent) => void;
}

/** A form that ends in a command: what the server says of a field stands beside that field, and the first one gets the focus. */
export function useCommandForm<Values extends FieldValues, Input, Value>(options: Options<Values, Input, Value>): CommandForm<Values, Input, Value> {
  const { command: name, defaultValues, resolver, toInput, fieldOf, onDone } = options;
  const form = useForm<Values>({ defaultValues, ...(resolver && { resolver }), shouldFocusError: true });
  const command = useCommand<Input, Value>(name, onDone && { onDone });
  const id = useId();
  const { handleSubmit, setError, getValues } = form;
  const { send } = command;

  const submit = useCallback(
    async (values: Values) => {
      const result = await send(toInput(values));
      if (result.kind !== 'refused') return;
      const named = Object.entries(result.refusal.fields).map(([field, code]) => [fieldOf?.(field) ?? field, code] as const);
      const known = named.filter(([field]) => field in getValues());
      known.forEach(([field, code], index) => {
        setError(field as Path<Values>, { type: 'server', message: code }, { shouldFocus: index === 0 });
      });
    },
    [send, toInput, fieldOf, getValues, setError],
  );
  const onSubmit = useCallback(
    (event?: React.BaseSyntheticEvent) => {
      void handleSubmit(submit)(event);
    },
    [handleSubmit, submit],
  );
  return { form, command, id, onSubmit };
}
