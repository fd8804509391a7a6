import type * as z from 'zod/mini';
import { type Answer, failed, failureOf } from './answer';
import type { Arriving } from './messenger';
import { type Own, type Sender, type Side, stands } from './sender-guard';

/**
 * Does what a message asks for, if its sender stands on the right side and its payload is what it should be; refuses
 * everything else, and never throws.
 */
export async function guarded<Payload, Value>(
  side: Side,
  schema: z.ZodMiniType<Payload>,
  { data, sender }: Arriving,
  own: Own,
  work: (payload: Payload, sender: Sender) => Promise<Answer<Value>> | Answer<Value>,
): Promise<Answer<Value>> {
  try {
    if (!stands(side, sender, own)) return failed('refused', 'sender');
    const payload = schema.safeParse(data);
    if (!payload.success) return failed('refused', 'payload');
    return await work(payload.data, sender);
  } catch (error) {
    return failureOf(error);
  }
}
