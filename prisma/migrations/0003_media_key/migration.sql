-- Webhooks and the reconciler find a visit by the name of its media room.
CREATE INDEX "Visit_mediaKey_idx" ON "Visit"("mediaKey");
