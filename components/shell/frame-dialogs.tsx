'use client';

import dynamic from 'next/dynamic';
import { sessionEnded, sessionLocked } from '@/components/form/connection';
import { proofAsked } from '@/components/form/proof';
import { undoNewest, toasts } from '@/components/ui/toasts';
import { useStore } from '@/components/ui/store';
import type { Area } from '@/lib/access/areas';
import { useShortcuts } from './acts';
import { openDialog, openedDialog } from './open-dialog';

/** Fetched when first asked for: nobody pays for them on opening a page. */
const CommandPalette = dynamic(() => import('./CommandPalette').then((module) => module.CommandPalette), { ssr: false });
const KeysSheet = dynamic(() => import('./KeysSheet').then((module) => module.KeysSheet), { ssr: false });
const SessionEndedDialog = dynamic(() => import('./SessionEndedDialog').then((module) => module.SessionEndedDialog), { ssr: false });
const StepUpDialog = dynamic(() => import('./StepUpDialog').then((module) => module.StepUpDialog), { ssr: false });

/** The dialogs that belong to no page, and the keys that open them. */
export function FrameDialogs({ areas, username, singleSignOn }: { areas: readonly Area[]; username: string; singleSignOn: boolean }) {
  const dialog = useStore(openedDialog);
  const shut = useStore(sessionEnded);
  const locked = useStore(sessionLocked);
  const proof = useStore(proofAsked);
  const undoable = useStore(toasts).some((toast) => toast.undo !== undefined);
  const close = () => openedDialog.set(null);
  useShortcuts(
    [
      { keys: '$mod+k', labelKey: 'shell.keys.palette', run: () => openDialog('palette') },
      { keys: 'Shift+?', labelKey: 'shell.keys.help', run: () => openDialog('keys') },
      { keys: 'u', labelKey: 'shell.keys.undo', disabled: !undoable, run: undoNewest },
    ],
    'frame',
  );
  return (
    <>
      {dialog === 'palette' && <CommandPalette areas={areas} onClose={close} />}
      {dialog === 'keys' && <KeysSheet onClose={close} />}
      {proof && <StepUpDialog username={username} singleSignOn={singleSignOn} onEnd={proof.settle} />}
      {shut && !locked && <SessionEndedDialog username={username} singleSignOn={singleSignOn} />}
    </>
  );
}
