import "server-only";
import { logFailure } from "./log";
import { csvOf } from "./csv";

type Rows = readonly (readonly string[])[];
type Parts = AsyncIterable<Rows> | Iterable<Rows>;

/** A CSV file as the answer to a request, sent as it is made. Its name must hold nothing about a person. */
export const downloadOf = (fileName: string, headings: readonly string[], parts: Parts) =>
  new Response(streamOf(bytesOf(headings, parts)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });

async function* bytesOf(headings: readonly string[], parts: Parts) {
  const encoder = new TextEncoder();
  try {
    yield encoder.encode(csvOf([headings], { isFirst: true }));
    for await (const rows of parts) yield encoder.encode(csvOf(rows, { isFirst: false }));
  } catch (cause) {
    // The connection breaks off, so that no one takes half a list for the whole.
    logFailure(cause);
    throw cause;
  }
}

/** Asks for the next part when the browser has taken the last, and for nothing more once it has gone away. */
const streamOf = (parts: AsyncGenerator<Uint8Array, void>) =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await parts.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
