'use client';

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Definition, DefinitionGrid } from '@/components/ui/DefinitionGrid';
import { Section } from '@/components/ui/Section';
import type { FacilityRow } from '@/lib/policies/queries/read-facilities';
import { Period } from '../Period';
import { StandingMark } from '../StandingMark';
import { ask } from './asked';
import type { DialogProps } from './dialog-props';
import { ReferenceHistory } from './ReferenceHistory';
import styles from './edit.module.css';

/** One facility: what is known of it, its contracts, its history, and what can be done with it. */
export function FacilityPanel({ policies, facilities, facility, onClose }: DialogProps & { facility: FacilityRow }) {
  const t = useTranslations('policy-edit');
  const words = useTranslations('policies.facilities');
  const common = useTranslations('common.action');
  const id = useId();
  const { code, contracts } = facility;
  const { mayEdit, on } = facilities;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="md" fullWidth>
      <DialogTitle id={id}>{facility.name}</DialogTitle>
      <DialogContent tabIndex={0}>
        <div className={styles.fields}>
          <DefinitionGrid>
            <Definition label={t('fact.code')}>{code}</Definition>
            <Definition label={t('fact.type')}>{words(`type.${facility.type}`)}</Definition>
            <Definition label={t('fact.doctors')}>{facility.doctors}</Definition>
            <Definition label={t('fact.regencyCode')}>{facility.regency}</Definition>
            <Definition label={t('fact.district')}>{facility.district}</Definition>
            <Definition label={t('fact.address')} wide>
              {facility.address}
            </Definition>
          </DefinitionGrid>
          <Section look="plain" title={t('contract.list')}>
            {contracts.length === 0 && <p className={styles.quiet}>{words('noContract')}</p>}
            <ul className={styles.contracts}>
              {contracts.toReversed().map((contract) => {
                const { reference, from, to, doctors, validity } = contract;
                return (
                  <li key={from} className={styles.contract}>
                    <div className={styles.grow}>
                      <p className={styles.strong}>{reference}</p>
                      <p className={styles.quiet}>
                        <Period from={from} to={to} />
                        {doctors !== null && <>, {t('contract.forDoctors', { count: doctors })}</>}
                      </p>
                    </div>
                    <StandingMark period={contract} today={on} none={words('noContract')} />
                    {mayEdit && validity === 'current' && (
                      <Button size="small" color="error" aria-label={t('contract.endOf', { reference })} onClick={() => ask({ dialog: 'endContract', code, from })}>
                        {t('contract.endAct')}
                      </Button>
                    )}
                    {mayEdit && validity === 'future' && (
                      <Button size="small" color="error" aria-label={t('withdraw.of', { name: reference })} onClick={() => ask({ dialog: 'withdraw', what: 'contract', subject: code, from })}>
                        {t('withdraw.act')}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </Section>
          <Section look="plain" title={t('history.title')}>
            <ReferenceHistory kind="facility" subject={code} regencies={policies.office.regencies} />
          </Section>
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus={!mayEdit}>
          {common('close')}
        </Button>
        {mayEdit && (
          <>
            <Button variant="outlined" autoFocus onClick={() => ask({ dialog: 'changeFacility', code })}>
              {t('facility.change')}
            </Button>
            <Button variant="contained" onClick={() => ask({ dialog: 'addContract', code })}>
              {t('contract.add')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
