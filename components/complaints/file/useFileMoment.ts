'use client';

import { useFormatter, useTranslations } from 'next-intl';

const ZONES: Readonly<Record<string, 'wib' | 'wita' | 'wit'>> = { 'Asia/Jakarta': 'wib', 'Asia/Makassar': 'wita', 'Asia/Jayapura': 'wit' };

/** A moment as it stands on the paper: in the zone of the office that holds the case, or another one, with the zone's name. */
export function useFileMoment(timeZone: string): (at: string, otherZone?: string) => string {
  const format = useFormatter();
  const zones = useTranslations('common.zone');
  return (at, otherZone) => {
    const zone = otherZone ?? timeZone;
    const name = ZONES[zone];
    return `${format.dateTime(new Date(at), 'dateTime', { timeZone: zone })}${name === undefined ? '' : ` ${zones(name)}`}`;
  };
}
