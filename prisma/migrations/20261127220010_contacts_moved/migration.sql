-- A contact that was logged on the wrong person is marked there and written on the right case, which names the first one.
ALTER TABLE "contact" ADD COLUMN "moved_from_id" UUID;
CREATE UNIQUE INDEX "contact_moved_from_id_key" ON "contact"("moved_from_id");
ALTER TABLE "contact" ADD CONSTRAINT "contact_moved_from_id_fkey" FOREIGN KEY ("moved_from_id") REFERENCES "contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
