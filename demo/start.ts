/** `npm start`: the demo shop on PORT (5173 by default), with the proxy and the sandbox behind it. */
import { startDemo } from './start-demo.js';

const port = Number(process.env['PORT'] ?? 5173);
const silent = {
  info: () => {},
  warn: () => {},
  error: (fields: unknown, message: string) => console.error(message, fields),
};

try {
  const { address } = await startDemo({ port, logger: silent });
  console.log(`\n  The demo shop is open: ${address}\n`);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${port} is taken: choose another with PORT=8080 npm start` : error);
  process.exit(1);
}
