'use client';

import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { v4 } from 'uuid';
import type { CommandResult } from './command-result';
import { connection } from './connection';
import { settle } from './post';
import { sendFile } from './send-file';

/** A file that the server has. */
export interface KeptUpload<Kind extends string> {
  id: string;
  kind: Kind;
  fileName: string;
  size: number;
}

/** A paper: on its way, kept by the server, or refused. `key` names it here and is its idempotency key. */
export interface Upload<Kind extends string> {
  key: string;
  /** The server's id once it is kept. */
  id: string | null;
  kind: Kind;
  fileName: string;
  size: number;
  state: 'sending' | 'kept' | 'refused';
  progress: number;
  /** Code of what is wrong with it. */
  problem: PaperProblem | null;
}

export interface Uploads<Kind extends string> {
  files: readonly Upload<Kind>[];
  /** The kept ones, as the draft and the request name them. */
  kept: readonly KeptUpload<Kind>[];
  uploading: boolean;
  /** Kinds of those that are kept or on their way: what there will be once all are in. */
  expected: readonly Kind[];
  add: (files: readonly File[], kind: Kind) => void;
  remove: (key: string) => void;
  /** Sends a refused one again, with the same key: if it did arrive, it is not kept twice. */
  retry: (key: string) => void;
  /** Puts files that the server has already, from a draft, in the place of all. */
  replace: (files: readonly KeptUpload<Kind>[]) => void;
}

/** Papers as a form that sends them along sees them. */
export type SentPapers = Pick<Uploads<string>, 'files' | 'kept' | 'uploading'>;

interface UploadPlace {
  /** `transfers/evidence` for `POST /api/transfers/evidence`. */
  path: string;
  /** Sent beside each file and its kind. */
  fields?: Readonly<Record<string, string>>;
}

/** What the server says of a file that it does not keep, as problem codes. */
const REFUSALS = ['file_type', 'file_too_large', 'empty_file', 'picture_too_large', 'file_damaged', 'file_infected', 'scanner_away', 'file_quota', 'needs_branch'] as const;
/** All that can be wrong with a paper; each has its words under `common.file.refused`. */
export type PaperProblem = (typeof REFUSALS)[number] | 'unreachable' | 'signed_out' | 'other';

const NO_FIELDS = {};

/** Papers, each sent at once. What a dropped line held back is sent again when the line is back. `fields` is one object for the life of the form. */
export function useUploads<Kind extends string>({ path, fields = NO_FIELDS }: UploadPlace): Uploads<Kind> {
  const [files, setFiles] = useState<readonly Upload<Kind>[]>([]);
  const contents = useRef(new Map<string, File>());
  const sendings = useRef(new Map<string, AbortController>());

  const change = useCallback((key: string, changes: Partial<Upload<Kind>>) => {
    setFiles((all) => all.map((file) => (file.key === key ? { ...file, ...changes } : file)));
  }, []);

  const send = useCallback(
    async (key: string, kind: Kind) => {
      const file = contents.current.get(key);
      if (!file) return;
      const leaving = new AbortController();
      sendings.current.set(key, leaving);
      change(key, { state: 'sending', progress: 0, problem: null });
      const answer = sendFile(path, {
        file,
        fields: { ...fields, kind },
        key,
        onProgress: (progress) => change(key, { progress }),
        signal: leaving.signal,
      });
      const result = leaving.signal.aborted ? null : await settleUnlessAborted(answer, leaving.signal);
      sendings.current.delete(key);
      if (result?.kind === 'done') change(key, { state: 'kept', id: result.value.id, fileName: result.value.fileName });
      else if (result) change(key, { state: 'refused', problem: problemOf(result) });
    },
    [path, fields, change],
  );

  const add = useCallback(
    (added: readonly File[], kind: Kind) => {
      const entries = added.map((file) => ({ key: v4(), file }));
      for (const { key, file } of entries) contents.current.set(key, file);
      setFiles((all) => [
        ...all,
        ...entries.map(({ key, file }): Upload<Kind> => ({ key, id: null, kind, fileName: file.name, size: file.size, state: 'sending', progress: 0, problem: null })),
      ]);
      for (const { key } of entries) void send(key, kind);
    },
    [send],
  );

  const remove = useCallback((key: string) => {
    sendings.current.get(key)?.abort();
    contents.current.delete(key);
    setFiles((all) => all.filter((file) => file.key !== key));
  }, []);

  const retry = useCallback(
    (key: string) => {
      const file = files.find((each) => each.key === key);
      if (file?.state === 'refused') void send(key, file.kind);
    },
    [files, send],
  );

  const replace = useCallback((kept: readonly KeptUpload<Kind>[]) => {
    for (const sending of sendings.current.values()) sending.abort();
    contents.current.clear();
    setFiles(kept.map((file) => ({ ...file, key: file.id, state: 'kept', progress: 1, problem: null })));
  }, []);

  const sendHeldBack = useEffectEvent(() => {
    if (connection.get() !== 'online') return;
    for (const file of files) if (file.problem === 'unreachable') void send(file.key, file.kind);
  });
  useEffect(() => connection.subscribe(() => sendHeldBack()), []);
  useEffect(() => {
    const underway = sendings.current;
    return () => {
      for (const sending of underway.values()) sending.abort();
    };
  }, []);

  const kept = useMemo(
    () => files.flatMap(({ id, kind, fileName, size, state }) => (state === 'kept' && id !== null ? [{ id, kind, fileName, size }] : [])),
    [files],
  );
  const expected = useMemo(() => files.flatMap(({ kind, state }) => (state === 'refused' ? [] : [kind])), [files]);
  return { files, kept, uploading: files.some(({ state }) => state === 'sending'), expected, add, remove, retry, replace };
}

/** What the server says of a file that it keeps. */
interface Stored {
  id: string;
  fileName: string;
}

/** The result, or null when the file was taken back: that says nothing about the line. */
async function settleUnlessAborted(answer: Promise<Response>, signal: AbortSignal): Promise<CommandResult<Stored> | null> {
  const arrived = await answer.then(
    () => true,
    () => !signal.aborted,
  );
  return arrived ? settle<Stored>(answer) : null;
}


function problemOf(result: Exclude<CommandResult<Stored>, { kind: 'done' }>): PaperProblem {
  if (result.kind === 'too_large') return 'file_too_large';
  if (result.kind === 'unreachable' || result.kind === 'signed_out') return result.kind;
  const codes = result.kind === 'refused' ? [result.refusal.fields.file, ...result.refusal.codes] : [];
  return REFUSALS.find((code) => codes.includes(code)) ?? 'other';
}
