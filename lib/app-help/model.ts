import type { Obstacle } from '@/lib/visits/model';

/** With what a member comes to the desk about Mobile JKN. Source: issue "Visits and the numbers"; DOMAIN "Visits" (known obstacles). */
export const HELP_PROBLEMS = ['verification', 'forgotten_password', 'login_error', 'no_email', 'new_install', 'changed_phone'] as const;
export type HelpProblem = (typeof HELP_PROBLEMS)[number];

/** How a help ended. `needs_admin`: the desk cannot mend it, somebody with rights in the app's own system must. */
export const HELP_OUTCOMES = ['solved', 'installed', 'activated', 'needs_admin', 'not_possible'] as const;
export type HelpOutcome = (typeof HELP_OUTCOMES)[number];

/** What kept the member from the app: the obstacles of a visit. */
export const HELP_OBSTACLES = ['no_phone', 'no_email', 'password', 'login_error', 'signal', 'did_not_know', 'prefers_office'] as const satisfies readonly Obstacle[];

/** Everything that a guide may ask to be done; the words are what the officer reads aloud. */
export const HELP_STEPS = [
  'check_phone', 'check_signal', 'check_identity', 'compare_data', 'read_error', 'check_login', 'restart_app', 'update_app', 'install', 'register', 'open_forgotten',
  'identify', 'own_email', 'make_email', 'record_email', 'update_phone', 'check_inbox', 'resend_code', 'enter_code', 'own_password', 'first_sign_in', 'show_use',
] as const;
export type HelpStep = (typeof HELP_STEPS)[number];
