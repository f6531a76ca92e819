import type { HelpOutcome, HelpProblem, HelpStep } from '@/lib/app-help/model';
import type { Obstacle } from '@/lib/visits/model';

/** One way in which a guide may end; `after` is the step without which it cannot have ended so. */
export interface GuideEnd {
  readonly outcome: HelpOutcome;
  readonly after: HelpStep | null;
}

export interface Guide {
  /** In the order in which they are done; nine at the most, a number key each. */
  readonly steps: readonly HelpStep[];
  readonly ends: readonly GuideEnd[];
}

const NOT_POSSIBLE: GuideEnd = { outcome: 'not_possible', after: null };

/**
 * What is done for each problem, and how it may end. The obstacles are DOMAIN "Visits" (H): no smartphone, no active e-mail (verification needs one),
 * forgotten password, login error, unstable signal, does not know. The order of the steps is practice (M); they say what is done and not
 * which button is pressed, for buttons differ between versions of the app.
 */
export const GUIDES: Readonly<Record<HelpProblem, Guide>> = {
  verification: {
    steps: ['check_signal', 'compare_data', 'own_email', 'check_inbox', 'resend_code', 'enter_code', 'first_sign_in'],
    ends: [{ outcome: 'solved', after: 'enter_code' }, { outcome: 'activated', after: 'first_sign_in' }, { outcome: 'needs_admin', after: 'resend_code' }, NOT_POSSIBLE],
  },
  forgotten_password: {
    steps: ['check_signal', 'open_forgotten', 'identify', 'check_inbox', 'own_password', 'first_sign_in'],
    ends: [{ outcome: 'solved', after: 'first_sign_in' }, { outcome: 'needs_admin', after: 'identify' }, NOT_POSSIBLE],
  },
  login_error: {
    steps: ['read_error', 'check_signal', 'check_login', 'restart_app', 'update_app', 'first_sign_in'],
    ends: [{ outcome: 'solved', after: 'first_sign_in' }, { outcome: 'needs_admin', after: 'update_app' }, NOT_POSSIBLE],
  },
  no_email: {
    steps: ['check_phone', 'own_email', 'make_email', 'record_email', 'enter_code', 'first_sign_in'],
    ends: [{ outcome: 'solved', after: 'record_email' }, { outcome: 'activated', after: 'first_sign_in' }, { outcome: 'needs_admin', after: 'record_email' }, NOT_POSSIBLE],
  },
  new_install: {
    steps: ['check_phone', 'check_signal', 'install', 'register', 'own_email', 'enter_code', 'own_password', 'first_sign_in', 'show_use'],
    ends: [{ outcome: 'installed', after: 'install' }, { outcome: 'activated', after: 'first_sign_in' }, { outcome: 'needs_admin', after: 'register' }, NOT_POSSIBLE],
  },
  changed_phone: {
    steps: ['check_identity', 'update_phone', 'enter_code', 'first_sign_in'],
    ends: [{ outcome: 'solved', after: 'update_phone' }, { outcome: 'needs_admin', after: 'check_identity' }, NOT_POSSIBLE],
  },
};

/** What it means for the member when a step cannot be done. */
export const STEP_OBSTACLES: Readonly<Partial<Record<HelpStep, Obstacle>>> = {
  check_phone: 'no_phone',
  check_signal: 'signal',
  own_email: 'no_email',
  make_email: 'no_email',
  check_inbox: 'no_email',
  open_forgotten: 'password',
  own_password: 'password',
  check_login: 'login_error',
  first_sign_in: 'login_error',
};
