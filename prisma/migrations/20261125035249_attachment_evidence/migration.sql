-- CreateEnum
CREATE TYPE "attachment_kind" AS ENUM ('image', 'audio', 'video', 'file');

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "as_file" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "forwarded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "has_place" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "height" INTEGER,
ADD COLUMN     "kind" "attachment_kind" NOT NULL DEFAULT 'image',
ADD COLUMN     "perceptual_hash" BIGINT,
ADD COLUMN     "taken_at" TIMESTAMP(0),
ADD COLUMN     "width" INTEGER;
