'use client';

import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useStore } from '@/components/ui/store';
import { useToast } from '@/components/ui/toasts';
import { asked } from './asked';
import type { DialogProps } from './dialog-props';

/** Fetched when first asked for. */
const PolicyDialog = dynamic(() => import('./PolicyDialog').then((module) => module.PolicyDialog), { ssr: false });
const FacilityPanel = dynamic(() => import('./FacilityPanel').then((module) => module.FacilityPanel), { ssr: false });
const FacilityDialog = dynamic(() => import('./FacilityDialog').then((module) => module.FacilityDialog), { ssr: false });
const ContractDialog = dynamic(() => import('./ContractDialogs').then((module) => module.ContractDialog), { ssr: false });
const EndContractDialog = dynamic(() => import('./ContractDialogs').then((module) => module.EndContractDialog), { ssr: false });
const WithdrawDialog = dynamic(() => import('./WithdrawDialog').then((module) => module.WithdrawDialog), { ssr: false });
const ValueDialog = dynamic(() => import('./ValueDialog').then((module) => module.ValueDialog), { ssr: false });
const BranchDialog = dynamic(() => import('./BranchDialog').then((module) => module.BranchDialog), { ssr: false });
const AddBranchDialog = dynamic(() => import('./AddBranchDialog').then((module) => module.AddBranchDialog), { ssr: false });
const AddRegencyDialog = dynamic(() => import('./AddRegencyDialog').then((module) => module.AddRegencyDialog), { ssr: false });
const HistoryDialog = dynamic(() => import('./HistoryDialog').then((module) => module.HistoryDialog), { ssr: false });

/** The dialogs of the page: the one that was asked for, over the newest rows. */
export function PolicyDialogs({ policies, facilities }: Pick<DialogProps, 'policies' | 'facilities'>) {
  const t = useTranslations('policy-edit');
  const router = useRouter();
  const toast = useToast();
  const open = useStore(asked);
  // Another branch, another day, another page: what stood open belongs to what was there.
  useEffect(() => () => asked.set(null), [policies.branch.id, policies.on]);
  if (open === null) return null;

  const close = () => asked.set(null);
  const dialog: DialogProps = {
    policies,
    facilities,
    onClose: close,
    onDone: (words) => {
      close();
      toast.show({ message: words, tone: 'success' });
      router.refresh();
    },
    onReload: () => {
      router.refresh();
      toast.show({ message: t('reloaded') });
    },
  };
  const facility = 'code' in open ? facilities.rows.find(({ code }) => code === open.code) : undefined;
  switch (open.dialog) {
    case 'policy':
      return <PolicyDialog {...dialog} governmentId={open.governmentId} from={open.from} />;
    case 'addFacility':
      return <FacilityDialog {...dialog} facility={null} />;
    case 'facility':
      return facility ? <FacilityPanel {...dialog} facility={facility} /> : null;
    case 'changeFacility':
      return facility ? <FacilityDialog {...dialog} facility={facility} /> : null;
    case 'addContract':
      return facility ? <ContractDialog {...dialog} facility={facility} /> : null;
    case 'endContract':
      return facility ? <EndContractDialog {...dialog} facility={facility} from={open.from} /> : null;
    case 'withdraw':
      return <WithdrawDialog {...dialog} what={open.what} subject={open.subject} from={open.from} />;
    case 'value':
      return <ValueDialog {...dialog} valueKey={open.key} />;
    case 'branch':
      return <BranchDialog {...dialog} />;
    case 'addBranch':
      return <AddBranchDialog {...dialog} />;
    case 'addRegency':
      return <AddRegencyDialog {...dialog} />;
    case 'addGovernment':
      return <PolicyDialog {...dialog} governmentId={null} from={null} />;
    case 'history':
      return <HistoryDialog {...dialog} kind={open.kind} subject={open.subject} name={open.name} />;
  }
}
