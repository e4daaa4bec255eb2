import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';

/** Milliseconds from which on a task keeps a page from answering: https://w3c.github.io/longtasks/ */
const LONG = 50;

/** Marks of ours in a trace: they say which of all threads is the page's, and when the page began. */
const BEGIN = 'vouchsafe-bench-begin';
const END = 'vouchsafe-bench-end';

/** Chromium's name for a task with its microtasks, in which elements render, and the category that shows it. */
const TASK = 'RunTask';
const CATEGORY = 'disabled-by-default-devtools.timeline';

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds, since the machine was started. */
  ts: z.number(),
  dur: z.optional(z.number()),
  /** Microseconds of processor time. */
  tdur: z.optional(z.number()),
});
const traceSchema = z.object({ traceEvents: z.array(eventSchema) });
type TraceEvent = z.infer<typeof eventSchema>;

/** What kept the main thread busy, in milliseconds: of every task, what is beyond 50 ms. */
export interface Blocking {
  /** By the clock, other programs' turns included. */
  readonly elapsed: number;
  /** By the processor's account of this thread, which other programs change less. On an idle machine the two agree. */
  readonly worked: number;
}

/**
 * Runs a visit under Chromium's tracing, from the first moment of the document. @throws when the trace holds no page
 */
export async function traceBlocking(page: Page, open: () => Promise<unknown>): Promise<Blocking> {
  await page.evaluateOnNewDocument(`performance.mark('${BEGIN}')`);
  await page.tracing.start({ categories: [CATEGORY, 'blink.user_timing'] });
  await open();
  await page.evaluate(`performance.mark('${END}') && 0`);
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser gave no trace');
  const tasks = mainTasks(traceSchema.parse(JSON.parse(Buffer.from(trace).toString())).traceEvents);
  const beyond = (times: readonly number[]): number => times.reduce((sum, ms) => sum + Math.max(0, ms - LONG), 0);
  return {
    elapsed: beyond(tasks.map(({ dur = 0 }) => dur / 1000)),
    worked: beyond(tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}

/** The tasks of a page's main thread after the one that made the document, none inside another. */
function mainTasks(events: readonly TraceEvent[]): TraceEvent[] {
  const end = events.find(({ name }) => name === END);
  const isMain = ({ pid, tid }: TraceEvent): boolean => pid === end?.pid && tid === end.tid;
  const begin = events.find((event) => event.name === BEGIN && isMain(event));
  if (!begin) throw new Error('the trace holds no page');
  let free = begin.ts;
  return events
    .filter((event) => event.name === TASK && isMain(event))
    .sort((a, b) => a.ts - b.ts)
    .filter((task) => {
      if (task.ts < free) return false;
      free = task.ts + (task.dur ?? 0);
      return true;
    });
}
