import { describe, expect, it, test } from 'vitest';
import { calendarDate } from '@/lib/values/calendar-date';
import { SERVICES, type Service } from '../model';
import { APP_SERVES } from './app-serves';
import { checkAnswers } from './check-answers';
import { localMoment, localTime, secondsBetween } from './local-moment';
import { MAIN_ORDER, mainService } from './main-service';
import { mayCorrect } from './may-correct';
import { suggestAvoidable } from './suggest-avoidable';

const SEGMENTS = ['PBI_JK', 'PBI_APBD', 'PPU_PN', 'PPU_BU', 'PBPU', 'BP'] as const;

describe('whether a visit is suggested as avoidable', () => {
  test.each([
    [['facility_change'], 'PBI_APBD', false, 'pbi_apbd', 'facility_change'],
    [['facility_change'], 'PBI_JK', true, 'app_serves_all', 'facility_change'],
    [['facility_change'], 'PPU_BU', true, 'app_serves_all', 'facility_change'],
    [['facility_change'], null, false, 'segment_unknown', 'facility_change'],
    [['facility_change', 'card', 'contact_update'], 'PBI_APBD', false, 'pbi_apbd', 'facility_change'],
    [['card', 'contribution_info'], 'PBI_APBD', true, 'app_serves_all', null],
    [['card', 'identity_correction'], 'PBPU', false, 'not_in_app', 'identity_correction'],
    [['rehab'], 'PBPU', true, 'app_serves_all', 'rehab'],
    [['rehab'], 'PPU_PN', false, 'not_for_segment', 'rehab'],
    [['autodebit', 'class_change'], 'BP', true, 'app_serves_all', null],
    [['facility_change', 'rehab'], 'PBI_APBD', false, 'pbi_apbd', 'facility_change'],
    [['app_help'], 'PBPU', false, 'not_in_app', 'app_help'],
    [['app_help', 'card'], 'PBPU', false, 'not_in_app', 'app_help'],
    [['information'], 'PBPU', false, 'unclear', 'information'],
    [['information', 'card'], 'PBPU', true, 'app_serves_all', 'card'],
    [['information', 'facility_change'], 'PBI_APBD', false, 'pbi_apbd', 'facility_change'],
    [['complaint'], null, true, 'app_serves_all', 'complaint'],
    [[], 'PBPU', false, 'nothing_done', null],
  ] as const)('%j of %s: %s, because %s', (services, segment, avoidable, reason, service) => {
    expect(suggestAvoidable(services, segment)).toEqual({ avoidable, reason, service });
  });

  it('never is for a PBI APBD facility change, whatever else was done', () => {
    for (const other of SERVICES) expect(suggestAvoidable(['facility_change', other], 'PBI_APBD').avoidable, other).toBe(false);
  });

  it('is only when each service by itself is, whatever the segment', () => {
    const asked = SERVICES.filter((service) => service !== 'information');
    for (const segment of SEGMENTS) {
      for (const one of asked) {
        for (const other of asked) {
          const alone = (service: Service) => suggestAvoidable([service], segment).avoidable;
          expect(suggestAvoidable([one, other], segment).avoidable, `${one} ${other} ${segment}`).toBe(alone(one) && alone(other));
        }
      }
    }
  });

  it('has a word on every service', () => {
    expect(Object.keys(APP_SERVES).sort()).toEqual([...SERVICES].sort());
  });
});

describe('the service that a visit counts under', () => {
  test.each([
    [['information', 'facility_change'], null, 'facility_change'],
    [['card', 'complaint'], null, 'complaint'],
    [['facility_change', 'complaint'], 'complaint', 'complaint'],
    [['facility_change', 'complaint'], 'registration', 'facility_change'],
    [['information'], 'registration', 'information'],
    [[], 'registration', null],
  ] as const)('%j with a ticket for %s is %s', (services, asked, main) => {
    expect(mainService(services, asked)).toBe(main);
  });

  it('knows a place for every service', () => {
    expect([...MAIN_ORDER].sort()).toEqual([...SERVICES].sort());
  });
});

describe('the answers at the end', () => {
  const good = { services: ['card'], service: 'card', avoidable: true, obstacle: 'signal' } as const;
  test.each([
    [{}, {}],
    [{ avoidable: false, obstacle: null }, {}],
    [{ services: [] }, { services: 'no_service' }],
    [{ service: 'rehab' }, { service: 'not_in_visit' }],
    [{ obstacle: null }, { obstacle: 'required' }],
    [{ avoidable: false }, { obstacle: 'only_avoidable' }],
  ] as const)('with %j: %j', (over, fields) => {
    expect(checkAnswers({ ...good, ...over })).toEqual(fields);
  });
});

describe('who may correct', () => {
  const day = calendarDate('2026-11-20');
  const next = calendarDate('2026-11-21');
  test.each([
    ['its officer on the day', 'a', false, day, true, null],
    ['its officer a day later', 'a', false, next, true, 'day_over'],
    ['a colleague on the day', 'b', false, day, true, 'not_own'],
    ['a supervisor on the day', 'b', true, day, true, null],
    ['a supervisor later', 'b', true, next, true, null],
    ['anybody while it is open', 'a', true, day, false, 'still_open'],
  ] as const)('%s', (_, staffId, supervises, today, closed, refusal) => {
    expect(mayCorrect({ visit: { staffId: 'a', day, closed }, person: { staffId, supervises }, today })).toBe(refusal);
  });
});

describe('day and hour of the branch', () => {
  test.each([
    ['2026-11-20T14:59:59Z', 'Asia/Jayapura', '2026-11-20', 23],
    ['2026-11-20T15:00:00Z', 'Asia/Jayapura', '2026-11-21', 0],
    ['2026-11-20T14:59:59Z', 'Asia/Jakarta', '2026-11-20', 21],
    ['2026-11-20T16:59:00Z', 'Asia/Jakarta', '2026-11-20', 23],
    ['2026-12-31T16:00:00Z', 'Asia/Makassar', '2027-01-01', 0],
  ] as const)('%s in %s is %s, hour %i', (instant, zone, day, hour) => {
    expect(localMoment(new Date(instant), zone)).toEqual({ day, hour });
  });

  it('tells the time of that clock', () => {
    expect(localTime(new Date('2026-11-20T14:59:30Z'), 'Asia/Jayapura')).toBe('23:59');
    expect(localTime(new Date('2026-11-20T15:04:00Z'), 'Asia/Jayapura')).toBe('00:04');
  });

  it('counts whole seconds and never less than none', () => {
    expect(secondsBetween(new Date(0), new Date(61_999))).toBe(61);
    expect(secondsBetween(new Date(5_000), new Date(0))).toBe(0);
  });
});
