/** `npm start`: serves the workbench on port 3000, or on the one that PORT names, and prints its address. */
import path from "node:path";
import { serveWorkbench } from "./serve";

const DEFAULT_PORT = 3000;
const port = Number(process.env.PORT ?? DEFAULT_PORT);

async function start(): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT=${process.env.PORT} is not a port. Use a number up to 65535.`);
  }
  const { address } = await serveWorkbench(path.join(import.meta.dirname, ".."), port);
  console.log(`Encounter Codes beside a simulated Excel: ${address}`);
}

start().catch((error: NodeJS.ErrnoException) => {
  const taken = `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  console.error(error.code === "EADDRINUSE" ? taken : error.message);
  process.exitCode = 1;
});
