import { answerOrder, type WorkOrder } from './work-order';

/** Reads and matches criteria beside the page, so that the page never stands still; whoever started it ends it. */
self.onmessage = ({ data }: MessageEvent<WorkOrder>) => answerOrder(data, (message) => self.postMessage(message));
