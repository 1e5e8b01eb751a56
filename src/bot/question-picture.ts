// The picture that explains a question: sent when it is asked for, because it is heavy on a bad network. The card stays as it is.

import { InputFile } from "grammy";
import type { Form } from "#domain/form/form.ts";
import type { Card } from "#domain/form/interview/card.ts";
import type { Illustrating } from "#services/illustrating.ts";
import type { BotContext } from "./context.ts";

/** Whether there was a picture to send. */
export async function sendPicture(
  ctx: BotContext,
  illustrating: Illustrating,
  { form, card }: { readonly form: Form; readonly card: Card },
): Promise<boolean> {
  const name = card.at === "question" ? card.question.image : undefined;
  const picture = name === undefined ? undefined : await illustrating.find(form, name);
  if (!picture) return false;
  await ctx.replyWithPhoto(new InputFile(picture.bytes, name));
  return true;
}
