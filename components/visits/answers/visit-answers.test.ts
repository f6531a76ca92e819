import { describe, expect, it, test } from 'vitest';
import { answersInput, firstAnswers, parseAnswers, pressDigit, problemsOf, toggled, understand, type Answers } from './visit-answers';

const line = (service: string, source: 'console' | 'ticked') => ({ service, source, made: source === 'console' ? 'record' : null, madeId: null, reference: null }) as never;
const LINES = [line('information', 'console'), line('card', 'ticked')];
const FACTS = { lines: LINES, segment: 'PBPU' as const, asked: null };

describe('the answers of a visit', () => {
  it('begin with what was ticked and the suggestion of the rule', () => {
    const answers = firstAnswers(LINES);
    expect(answers.ticked).toEqual(['card']);
    expect(understand(answers, FACTS)).toMatchObject({ services: ['information', 'card'], service: 'card', avoidable: true, suggestion: { reason: 'app_serves_all' } });
    expect(problemsOf(understand(answers, FACTS))).toEqual({ obstacle: 'required' });
  });

  it('keep an own answer when the suggestion changes, and drop an obstacle that no longer belongs', () => {
    const answers: Answers = { ...firstAnswers(LINES), avoidable: false, obstacle: 'signal' };
    const understood = understand(answers, FACTS);
    expect(understood).toMatchObject({ avoidable: false, obstacle: null });
    expect(problemsOf(understood)).toEqual({});
    expect(answersInput({ ...answers, activated: true }, understood)).toEqual({ services: ['card'], service: 'card', avoidable: false, obstacle: null, appExplained: false, appInstalled: true, appActivated: true });
  });

  it('forget a main service that was taken away', () => {
    expect(understand({ ...firstAnswers(LINES), ticked: ['rehab'], service: 'card' }, FACTS).service).toBe('rehab');
    expect(problemsOf(understand(firstAnswers([]), { ...FACTS, lines: [] }))).toEqual({ services: 'no_service' });
  });

  it('are read back as they were kept, and a strange draft not at all', () => {
    const kept: Answers = { ticked: ['card'], service: 'card', avoidable: true, obstacle: 'signal', explained: true, installed: false, activated: false };
    expect(parseAnswers(JSON.parse(JSON.stringify(kept)) as Record<string, unknown>)).toEqual(kept);
    expect(parseAnswers({ ticked: ['nonsense'], obstacle: 'nonsense' })).toEqual({ ...firstAnswers([]) });
    expect(parseAnswers({ note: 'x' })).toBeNull();
  });
});

describe('by digits', () => {
  const answers = firstAnswers(LINES);
  test.each([
    ['avoidable', 1, { avoidable: true }, 'obstacle'],
    ['avoidable', 2, { avoidable: false }, 'app'],
    ['obstacle', 1, { obstacle: 'no_phone' }, 'app'],
    ['obstacle', 7, { obstacle: 'prefers_office' }, 'app'],
    ['app', 1, { explained: true }, 'app'],
    ['app', 3, { explained: true, installed: true, activated: true }, 'app'],
  ] as const)('%s, %i', (question, digit, changed, next) => {
    expect(pressDigit(answers, question, digit, true)).toEqual({ answers: { ...answers, ...changed }, next });
  });

  test.each([['avoidable', 3], ['obstacle', 8], ['app', 4]] as const)('%s, %i means nothing', (question, digit) => {
    expect(pressDigit(answers, question, digit, true)).toBeNull();
  });

  it('what was only installed is not activated, and taking the first away takes all', () => {
    const all = toggled(answers, 'activated');
    expect(toggled(all, 'activated')).toMatchObject({ explained: true, installed: true, activated: false });
    expect(toggled(all, 'explained')).toMatchObject({ explained: false, installed: false, activated: false });
  });
});
