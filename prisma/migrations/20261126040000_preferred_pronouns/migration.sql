-- AlterTable
ALTER TABLE "service_user" ADD COLUMN     "preferred_pronouns" TEXT;
