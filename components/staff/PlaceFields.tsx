'use client';

import { useTranslations } from 'next-intl';
import { useWatch, type Control, type FieldPath, type FieldValues, type PathValue } from 'react-hook-form';
import { FormSelect } from '@/components/form/FormSelect';
import { reachOf } from '@/lib/access/actor';
import { ROLES, type Role } from '@/lib/access/roles';
import type { Places } from './useStaffWords';
import styles from './Staff.module.css';

/** Role and place as a form holds them: an empty text is "none". */
export interface PlaceValues {
  role: string;
  branchId: string;
  regionId: string;
}

/** The place of a form as the commands want it: only the one that the role has. */
export function placeOf({ role, branchId, regionId }: PlaceValues): { role: string; branchId: string | null; regionId: string | null } {
  const known = ROLES.find((each) => each === role);
  const reach = known === undefined ? null : reachOf(known);
  return { role, branchId: reach === 'branch' && branchId !== '' ? branchId : null, regionId: reach === 'region' && regionId !== '' ? regionId : null };
}

/** The role, and the branch or region that goes with it. */
export function PlaceFields<Values extends FieldValues & PlaceValues>({ control, places }: { control: Control<Values>; places: Places }) {
  const t = useTranslations('staff.form');
  const roles = useTranslations('shell.role');
  const name = (field: keyof PlaceValues) => field as FieldPath<Values>;
  const role = useWatch({ control, name: name('role') }) as PathValue<Values, FieldPath<Values>> as Role;
  const reach = reachOf(role);
  return (
    <>
      <FormSelect control={control} name={name('role')} label={t('role')} choices={ROLES.map((value) => ({ value, label: roles(value) }))} area="staff" />
      {reach === 'branch' && <FormSelect control={control} name={name('branchId')} label={t('branch')} placeholder choices={places.branches.map(({ id, name: label }) => ({ value: id, label }))} area="staff" />}
      {reach === 'region' && <FormSelect control={control} name={name('regionId')} label={t('region')} placeholder choices={places.regions.map(({ id, name: label }) => ({ value: id, label }))} area="staff" />}
      {reach === 'nation' && <p className={styles.quiet}>{t('nationWords')}</p>}
    </>
  );
}
