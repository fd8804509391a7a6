import { answerOrder, type ReadOrder } from './read-order';

/** Reads criteria beside the page, so that the page never stands still; whoever started it ends it. */
self.onmessage = ({ data }: MessageEvent<ReadOrder>) => answerOrder(data, (message) => self.postMessage(message));
