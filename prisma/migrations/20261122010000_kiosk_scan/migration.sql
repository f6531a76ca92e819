-- The card that somebody has scanned at a kiosk and not yet taken a number with: it waits here, so that the kiosk itself never holds who it is.
ALTER TABLE branch_device
  ADD COLUMN scan_key uuid,
  ADD COLUMN scan_member_id uuid REFERENCES member (id),
  ADD COLUMN scanned_at timestamptz,
  ADD CHECK ((scan_key IS NULL) = (scanned_at IS NULL)),
  ADD CHECK (scan_member_id IS NULL OR (scan_key IS NOT NULL AND kind = 'kiosk'));
CREATE INDEX branch_device_scan_member_idx ON branch_device (scan_member_id) WHERE scan_member_id IS NOT NULL;
GRANT UPDATE (scan_key, scan_member_id, scanned_at) ON branch_device TO loket_app;
