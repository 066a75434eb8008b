-- Booking is decided here: no doctor and no patient can be in two visits at once.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Zero-length ranges slip through an exclusion constraint.
ALTER TABLE "Visit"
  ADD CONSTRAINT "Visit_times_check" CHECK ("endsAt" > "startsAt" AND "busyTo" > "busyFrom"),
  ADD CONSTRAINT "Visit_two_people_check" CHECK ("patientId" <> "doctorId"),
  ADD CONSTRAINT "Visit_doctor_overlap" EXCLUDE USING gist (
    "doctorId" WITH =, tstzrange("busyFrom", "busyTo", '[)') WITH &&
  ) WHERE ("phase" IN ('booked', 'waiting', 'admitted', 'in_call', 'completed')),
  ADD CONSTRAINT "Visit_patient_overlap" EXCLUDE USING gist (
    "patientId" WITH =, tstzrange("startsAt", "endsAt", '[)') WITH &&
  ) WHERE ("phase" IN ('booked', 'waiting', 'admitted', 'in_call', 'completed'));

ALTER TABLE "TimeOff" ADD CONSTRAINT "TimeOff_times_check" CHECK ("endsAt" > "startsAt");
ALTER TABLE "WeeklyHours" ADD CONSTRAINT "WeeklyHours_times_check" CHECK (
  "weekday" BETWEEN 1 AND 7 AND "startsMinute" BETWEEN 0 AND 1439
  AND "endsMinute" > "startsMinute" AND "endsMinute" <= "startsMinute" + 1440
);
ALTER TABLE "VisitType" ADD CONSTRAINT "VisitType_minutes_check" CHECK ("minutes" BETWEEN 5 AND 480);
ALTER TABLE "VisitFeedback" ADD CONSTRAINT "VisitFeedback_rating_check" CHECK ("rating" BETWEEN 1 AND 5);

-- What was recorded stays as it was recorded. (\x3b is a semicolon: the schema engine as WebAssembly cuts
-- a script at every literal one, also inside quotes.)
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN RAISE EXCEPTION ''AuditEvent is append-only''\x3b END';

CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
