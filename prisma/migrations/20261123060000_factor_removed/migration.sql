-- An administrator takes a lost second factor away: one more line that a person's history can have.
ALTER TABLE staff_event DROP CONSTRAINT staff_event_action_check,
  ADD CONSTRAINT staff_event_action_check CHECK (action IN ('invited', 'link_made', 'password_set', 'password_changed', 'changed', 'disabled', 'enabled',
                                                            'duty_added', 'duty_ended', 'sessions_ended', 'factor_removed'));
