import { OBSTACLES, SERVICES, type Obstacle, type Service } from '@/lib/visits/model';
import type { VisitServiceLine } from '@/lib/visits/queries/visit-services';
import { checkAnswers } from '@/lib/visits/rules/check-answers';
import { mainService } from '@/lib/visits/rules/main-service';
import { suggestAvoidable, type AvoidableSuggestion } from '@/lib/visits/rules/suggest-avoidable';

type Segment = Parameters<typeof suggestAvoidable>[1];

/** What is answered at the end of a visit. Null: the rule's answer is taken. */
export interface Answers {
  ticked: Service[];
  service: Service | null;
  avoidable: boolean | null;
  obstacle: Obstacle | null;
  explained: boolean;
  installed: boolean;
  activated: boolean;
}

/** What the answers are about. */
export interface AnswerFacts {
  lines: readonly VisitServiceLine[];
  segment: Segment;
  /** The service of the ticket. */
  asked: Service | null;
}

/** The answers with what follows from them. */
export interface Understood {
  services: Service[];
  service: Service | null;
  suggestion: AvoidableSuggestion;
  avoidable: boolean;
  obstacle: Obstacle | null;
}

/** The answers as they begin: what was ticked is ticked, the rest is left to the rules. */
export function firstAnswers(lines: readonly VisitServiceLine[]): Answers {
  const attached = lines.filter(({ source }) => source === 'console').map(({ service }) => service);
  const ticked = [...new Set(lines.map(({ service }) => service))].filter((service) => !attached.includes(service));
  return { ticked, service: null, avoidable: null, obstacle: null, explained: false, installed: false, activated: false };
}

/** What the answers mean together with what the console attached. An obstacle belongs only to an avoidable visit. */
export function understand({ ticked, service, avoidable, obstacle }: Answers, { lines, segment, asked }: AnswerFacts): Understood {
  const attached = lines.filter(({ source }) => source === 'console').map((line) => line.service);
  const services = [...new Set([...attached, ...ticked])];
  const suggestion = suggestAvoidable(services, segment);
  const taken = avoidable ?? suggestion.avoidable;
  return {
    services,
    service: service !== null && services.includes(service) ? service : mainService(services, asked),
    suggestion,
    avoidable: taken,
    obstacle: taken ? obstacle : null,
  };
}

/** What is wrong: problem code by field; empty when nothing is. */
export function problemsOf({ services, service, avoidable, obstacle }: Understood): Record<string, string> {
  return service === null ? { services: 'no_service' } : checkAnswers({ services, service, avoidable, obstacle });
}

/** The answers as the commands take them. */
export function answersInput(answers: Answers, { service, avoidable, obstacle }: Understood) {
  const { ticked, explained, installed, activated } = answers;
  return { services: ticked, service, avoidable, obstacle, appExplained: explained, appInstalled: installed || activated, appActivated: activated };
}

/** The questions in the order in which they are asked. */
export const QUESTIONS = ['avoidable', 'obstacle', 'app'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What a digit does to the question at hand, and where one goes from there; null when it means nothing there. */
export function pressDigit(answers: Answers, question: Question, digit: number, avoidable: boolean): { answers: Answers; next: Question } | null {
  if (question === 'avoidable') {
    if (digit !== 1 && digit !== 2) return null;
    return { answers: { ...answers, avoidable: digit === 1 }, next: digit === 1 ? 'obstacle' : 'app' };
  }
  if (question === 'obstacle') {
    const obstacle = OBSTACLES[digit - 1];
    return obstacle && avoidable ? { answers: { ...answers, obstacle }, next: 'app' } : null;
  }
  const toggle = (['explained', 'installed', 'activated'] as const)[digit - 1];
  return toggle ? { answers: toggled(answers, toggle), next: 'app' } : null;
}

/** One of the three about the app the other way round: what is activated is installed, what is installed was explained. */
export function toggled(answers: Answers, toggle: 'explained' | 'installed' | 'activated'): Answers {
  const on = !answers[toggle];
  const steps = ['explained', 'installed', 'activated'] as const;
  const at = steps.indexOf(toggle);
  return { ...answers, ...Object.fromEntries(steps.flatMap((step, index) => ((on ? index <= at : index >= at) ? [[step, on]] : []))) };
}

/** Reads answers that were kept, perhaps by an earlier version; null when they are none. */
export function parseAnswers(content: Record<string, unknown> | null): Answers | null {
  if (content === null || !Array.isArray(content.ticked)) return null;
  const among = <Value extends string>(values: readonly Value[], value: unknown): Value | null => values.find((each) => each === value) ?? null;
  return {
    ticked: content.ticked.map((service) => among(SERVICES, service)).filter((service) => service !== null),
    service: among(SERVICES, content.service),
    avoidable: typeof content.avoidable === 'boolean' ? content.avoidable : null,
    obstacle: among(OBSTACLES, content.obstacle),
    explained: content.explained === true,
    installed: content.installed === true,
    activated: content.activated === true,
  };
}
