-- CreateTable
CREATE TABLE "form_picture" (
    "form_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_picture_pkey" PRIMARY KEY ("form_id","name")
);
