import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { HELP_OBSTACLES, HELP_OUTCOMES, HELP_PROBLEMS, HELP_STEPS, type HelpProblem, type HelpStep } from '@/lib/app-help/model';
import english from '@/lib/messages/en/app-help.json';
import indonesian from '@/lib/messages/id/app-help.json';
import { OBSTACLES } from '@/lib/visits/model';
import { helpAdvice, likelyProblem } from './advice';
import { checkHelp, likelyObstacle, type HelpFacts } from './check-help';
import { GUIDES, STEP_OBSTACLES } from './guides';

test('obstacles are those of a visit', () => {
  expect([...HELP_OBSTACLES]).toEqual([...OBSTACLES]);
});

describe.each(HELP_PROBLEMS)('the guide for %s', (problem) => {
  const { steps, ends } = GUIDES[problem];

  test('has a number key for each step, none twice', () => {
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.length).toBeLessThanOrEqual(9);
    expect(new Set(steps).size).toBe(steps.length);
  });

  test('ends well, and otherwise says why not; every end needs a step of its own', () => {
    expect(ends.some(({ outcome }) => ['solved', 'installed', 'activated'].includes(outcome))).toBe(true);
    expect(ends.map(({ outcome }) => outcome)).toContain('not_possible');
    expect(new Set(ends.map(({ outcome }) => outcome)).size).toBe(ends.length);
    for (const { after } of ends) if (after !== null) expect(steps).toContain(after);
  });

  test('can be done to every one of its ends', () => {
    for (const { outcome } of ends) {
      expect(checkHelp({ problem, stepsDone: steps, outcome, obstacle: outcome === 'not_possible' ? 'signal' : null })).toEqual([]);
    }
  });
});

test('every step and outcome is used, and every obstacle of a step stands in a guide', () => {
  const guides = Object.values(GUIDES);
  expect(new Set(guides.flatMap(({ steps }) => steps))).toEqual(new Set(HELP_STEPS));
  expect(new Set(guides.flatMap(({ ends }) => ends.map(({ outcome }) => outcome)))).toEqual(new Set(HELP_OUTCOMES));
  expect(Object.keys(STEP_OBSTACLES).every((step) => HELP_STEPS.includes(step as HelpStep))).toBe(true);
});

test.each([
  ['id', indonesian],
  ['en', english],
] as const)('in %s every problem, step, outcome, obstacle and advice has its words', (locale, messages) => {
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  for (const problem of HELP_PROBLEMS) expect([t(`problem.${problem}.name`), t(`problem.${problem}.sign`)]).not.toContain('');
  for (const step of HELP_STEPS) expect([t(`step.${step}.do`), t(`step.${step}.say`)]).not.toContain('');
  for (const outcome of HELP_OUTCOMES) expect(t(`outcome.${outcome}`)).not.toBe('');
  for (const obstacle of HELP_OBSTACLES) expect(t(`obstacle.${obstacle}`)).not.toBe('');
});

describe('a help is recorded as it was', () => {
  const help = (changes: Partial<HelpFacts> = {}): HelpFacts => ({ problem: 'new_install', stepsDone: ['check_phone', 'install'], outcome: 'installed', obstacle: null, ...changes });

  test.each<[string, Partial<HelpFacts>, string[]]>([
    ['installed after installing', {}, []],
    ['installed without having installed', { stepsDone: ['check_phone'] }, ['outcome step_first']],
    ['activated without having signed in', { outcome: 'activated' }, ['outcome step_first']],
    ['an outcome of another guide', { outcome: 'solved' }, ['outcome not_of_problem']],
    ['a step of another guide', { stepsDone: ['install', 'read_error'] }, ['stepsDone unknown_step']],
    ['not possible, nobody knows why', { stepsDone: [], outcome: 'not_possible' }, ['obstacle obstacle_needed']],
    ['not possible without a telephone', { stepsDone: [], outcome: 'not_possible', obstacle: 'no_phone' }, []],
    ['to be passed on, with or without a cause', { stepsDone: ['register'], outcome: 'needs_admin' }, []],
    ['installed, and an obstacle all the same', { obstacle: 'signal' }, ['obstacle obstacle_not_asked']],
  ])('%s', (_, changes, faults) => {
    expect(checkHelp(help(changes)).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
  });

  test.each<[HelpProblem, HelpStep[], string | null]>([
    ['new_install', [], 'no_phone'],
    ['new_install', ['check_phone'], 'signal'],
    ['new_install', ['check_phone', 'check_signal', 'install', 'register'], 'no_email'],
    ['forgotten_password', ['check_signal'], 'password'],
    ['login_error', ['check_signal', 'check_login'], 'login_error'],
    ['new_install', [...GUIDES.new_install.steps], null],
  ])('stuck in %s after %j: %s', (problem, done, obstacle) => {
    expect(likelyObstacle(problem, done)).toBe(obstacle);
  });
});

describe('what is said before the first step', () => {
  const member = { linked: false, segment: 'PBPU', status: 'ACTIVE', age: 30, hasPhone: true, hasEmail: true } as const;

  test.each([
    [{}, []],
    [{ segment: 'PBI_APBD' }, ['office_only']],
    [{ status: 'INACTIVE', hasEmail: false, hasPhone: false }, ['inactive', 'no_phone', 'no_email']],
    [{ age: 40 }, []],
    [{ age: 41 }, ['take_time']],
  ] as const)('%j: %j', (changes, advice) => {
    expect(helpAdvice({ ...member, ...changes })).toEqual(advice);
  });

  test('who has no app yet most likely wants it, with an e-mail first', () => {
    expect([likelyProblem(member), likelyProblem({ ...member, hasEmail: false }), likelyProblem({ ...member, linked: true })]).toEqual(['new_install', 'no_email', null]);
  });
});
