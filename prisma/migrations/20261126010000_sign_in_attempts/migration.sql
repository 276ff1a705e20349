-- Failures were kept for 15 minutes and only to slow sign-ins down; nothing else refers to them.
DROP TABLE "sign_in_failure";

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "pair" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("pair")
);

-- CreateTable
CREATE TABLE "known_device" (
    "token_hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_device_pkey" PRIMARY KEY ("token_hash","staff_id")
);

-- CreateIndex
CREATE INDEX "sign_in_attempt_last_at_idx" ON "sign_in_attempt"("last_at");

-- CreateIndex
CREATE INDEX "known_device_staff_id_idx" ON "known_device"("staff_id");

-- AddForeignKey
ALTER TABLE "known_device" ADD CONSTRAINT "known_device_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
