-- Help with Mobile JKN at the desk, and the published figures that reports may quote.

-- One help: the problem, what was done of its guide, and how it ended. Nothing personal is typed.
CREATE TABLE app_help (
  id         uuid PRIMARY KEY,
  member_id  uuid REFERENCES member (id),
  branch_id  text NOT NULL REFERENCES branch (id),
  staff_id   uuid NOT NULL REFERENCES staff (id),
  problem    text NOT NULL CHECK (problem IN ('verification', 'forgotten_password', 'login_error', 'no_email', 'new_install', 'changed_phone')),
  steps_done text[] NOT NULL,
  outcome    text NOT NULL CHECK (outcome IN ('solved', 'installed', 'activated', 'needs_admin', 'not_possible')),
  -- What kept the member from the app: always where it was not possible, never where it was.
  obstacle   text CHECK (obstacle IN ('no_phone', 'no_email', 'password', 'login_error', 'signal', 'did_not_know', 'prefers_office')),
  at         timestamptz NOT NULL,
  CHECK (outcome <> 'not_possible' OR obstacle IS NOT NULL),
  CHECK (outcome IN ('not_possible', 'needs_admin') OR obstacle IS NULL)
);
CREATE INDEX app_help_member_idx ON app_help (member_id, at DESC) WHERE member_id IS NOT NULL;
CREATE INDEX app_help_branch_idx ON app_help (branch_id, at DESC);
CREATE INDEX app_help_staff_idx ON app_help (staff_id);

GRANT SELECT, INSERT ON app_help TO loket_app;
ALTER TABLE app_help ENABLE ROW LEVEL SECURITY;
-- What other offices did is seen with the member's record open, as everything in its history.
CREATE POLICY app_help_read ON app_help FOR SELECT TO loket_app
  USING ((SELECT actor_national()) OR branch_id = ANY ((SELECT actor_branches())::text[]) OR member_id = ANY ((SELECT actor_members())::uuid[]));
CREATE POLICY app_help_insert ON app_help FOR INSERT TO loket_app
  WITH CHECK (branch_id = ANY ((SELECT actor_branches())::text[]) AND staff_id = (SELECT actor_staff()));

-- Figures of publications, word for word: quoted with source and date. A number stands in `value`, a day or a telephone number in `value_text`.
CREATE TABLE published_figure (
  key        text PRIMARY KEY,
  position   smallint NOT NULL UNIQUE,
  value      numeric,
  value_text text,
  unit       text NOT NULL CHECK (unit IN ('people', 'people/day', 'percent', 'date', 'transactions/month', 'count', 'usd', 'rupiah', 'phone')),
  -- `national`, or `branch:` with the name of the office.
  scope      text NOT NULL,
  -- A day, a month or a year, as exact as the source is; null where the figure has no date.
  as_of      text CHECK (as_of ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  kind       text NOT NULL CHECK (kind IN ('count', 'lower_bound', 'upper_bound', 'index', 'range', 'survey', 'event', 'fact', 'claim')),
  source     text NOT NULL CHECK (source <> ''),
  note       text NOT NULL,
  CHECK ((value IS NULL) <> (value_text IS NULL)),
  CHECK ((value_text IS NOT NULL) = (unit IN ('date', 'phone')))
);
GRANT SELECT ON published_figure TO loket_app;

INSERT INTO published_figure (key, position, value, value_text, unit, scope, as_of, kind, source, note) VALUES
  ('members_jkn_2014_01', 1, 121600000, NULL, 'people', 'national', '2014-01', 'count', 'ILO 2022 brief', '47 % of population'),
  ('members_jkn_2018_09', 2, 201600000, NULL, 'people', 'national', '2018-09-01', 'count', 'OECD-OPSI case', '80 % of population'),
  ('members_jkn_2022_10', 3, 246460000, NULL, 'people', 'national', '2022-10', 'count', 'ILO 2022 brief', 'about 89 % of population'),
  ('coverage_2024_12', 4, 98, NULL, 'percent', 'national', '2024-12', 'lower_bound', 'WHO/BPJS slides 2025-01-31', 'more than 98 %'),
  ('office_visitors_per_day', 5, 300000, NULL, 'people/day', 'national', '2018', 'upper_bound', 'OECD-OPSI case; WHO/BPJS slides', 'just under 300 thousand; an anecdote: it does not fit 800/day at a big branch, never compute with it'),
  ('office_visits_change_after_app', 6, -68.5, NULL, 'percent', 'national', '2017-12', 'claim', 'OECD-OPSI case', 'quoted claim, baseline and window unknown; never compute with it'),
  ('office_visitors_surabaya_before', 7, 800, NULL, 'people/day', 'branch:Surabaya', '2017', 'count', 'ILO 2022 brief', 'before launch'),
  ('office_visitors_surabaya_after', 8, 500, NULL, 'people/day', 'branch:Surabaya', '2018', 'count', 'ILO 2022 brief', 'around 500: -37.5 %'),
  ('satisfaction_2014', 9, 81.0, NULL, 'percent', 'national', '2014', 'index', 'OECD-OPSI case; Wahyuni 2021', ''),
  ('satisfaction_2015', 10, 78.9, NULL, 'percent', 'national', '2015', 'index', 'OECD-OPSI case; Wahyuni 2021', ''),
  ('satisfaction_2016', 11, 78.6, NULL, 'percent', 'national', '2016', 'index', 'OECD-OPSI case; Wahyuni 2021', ''),
  ('satisfaction_2017', 12, 79.5, NULL, 'percent', 'national', '2017', 'index', 'Wahyuni 2021', '+0.9 percentage points'),
  ('app_launch', 13, NULL, '2017-11-15', 'date', 'national', '2017-11-15', 'event', 'Wahyuni 2021; ILO 2022 brief', ''),
  ('app_users_2018', 14, 3500000, NULL, 'people', 'national', '2018', 'upper_bound', 'ILO 2022 brief', 'nearly 3.5 million; 1.2 m informal, 1.5 m private formal'),
  ('app_users_2024_07', 15, 37687053, NULL, 'people', 'national', '2024-07', 'count', 'WHO/BPJS slides 2025-01-31', ''),
  ('app_tx_facility_change_min', 16, 80000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', 'selecting or switching the primary facility'),
  ('app_tx_facility_change_max', 17, 160000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('app_tx_address_min', 18, 27000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('app_tx_address_max', 19, 70000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('app_tx_registration_min', 20, 12000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('app_tx_registration_max', 21, 28000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('app_tx_complaints_min', 22, 1500, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('app_tx_complaints_max', 23, 5000, NULL, 'transactions/month', 'national', '2018', 'range', 'ILO 2022 brief', ''),
  ('awareness_2017', 24, 5, NULL, 'percent', 'national', '2017', 'survey', 'ILO 2022 brief', 'knew the app as a registration channel'),
  ('awareness_2018', 25, 23, NULL, 'percent', 'national', '2018', 'survey', 'ILO 2022 brief', ''),
  ('registrations_through_app', 26, 3200000, NULL, 'count', 'national', '2024', 'lower_bound', 'WHO/BPJS slides 2025-01-31', 'more than 3.2 million'),
  ('rehab_registrations', 27, 1700000, NULL, 'count', 'national', '2024-12', 'lower_bound', 'WHO/BPJS slides 2025-01-31', 'more than 1.7 million'),
  ('autodebit_registrations', 28, 3000000, NULL, 'count', 'national', '2024', 'lower_bound', 'WHO/BPJS slides 2025-01-31', 'more than 3 million'),
  ('rehab_paid_usd', 29, 57700000, NULL, 'usd', 'national', '2024-12', 'count', 'WHO/BPJS slides 2025-01-31', ''),
  ('members_bandar_lampung', 30, 856723, NULL, 'people', 'branch:Bandar Lampung', '2018-12', 'count', 'Wahyuni 2021', '72.81 % of 1176677'),
  ('population_bandar_lampung', 31, 1176677, NULL, 'people', 'branch:Bandar Lampung', '2018-12', 'count', 'Wahyuni 2021', ''),
  ('app_users_bandar_lampung', 32, 17768, NULL, 'people', 'branch:Bandar Lampung', '2018-12', 'count', 'Wahyuni 2021', 'Table 1, by segment in app-users-bandar-lampung-2018.csv; 2.07 % of members'),
  ('efficiency_per_year', 33, 20200000000, NULL, 'rupiah', 'national', '2017', 'claim', 'Wahyuni 2021', 'operating efficiency of branch offices'),
  ('care_center', 34, NULL, '165', 'phone', 'national', NULL, 'fact', 'WHO/BPJS slides 2025-01-31', '');
