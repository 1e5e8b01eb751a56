-- AlterTable
ALTER TABLE "form_version" ADD COLUMN     "published_by_id" INTEGER,
ADD COLUMN     "replaces_id" INTEGER;

-- CreateTable
CREATE TABLE "form_upload" (
    "id" SERIAL NOT NULL,
    "form_id" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "uploaded_by_id" INTEGER NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "form_version_id" INTEGER,

    CONSTRAINT "form_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "form_upload_uploaded_at_idx" ON "form_upload"("uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "form_version_replaces_id_key" ON "form_version"("replaces_id");

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_version" ADD CONSTRAINT "form_version_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "form_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_upload" ADD CONSTRAINT "form_upload_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_upload" ADD CONSTRAINT "form_upload_form_version_id_fkey" FOREIGN KEY ("form_version_id") REFERENCES "form_version"("id") ON DELETE SET NULL ON UPDATE CASCADE;
