import { Writable } from "node:stream";
import { expect, test } from "@jest/globals";
import { ignoreGoneReader, writeText } from "./output";

test("text reaches a slow reader whole, and no piece is asked for before the one before is taken", async () => {
  let received = "";
  let asked = 0;
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk, _, done) {
      setTimeout(() => {
        received += String(chunk);
        done();
      }, 1);
    },
  });
  function* texts(): Generator<string> {
    for (; asked < 20; asked++) {
      expect(asked * 50_000 - received.length).toBeLessThanOrEqual(200_000);
      yield "x".repeat(50_000);
    }
  }
  await writeText(slow, texts());
  expect(received).toHaveLength(1_000_000);
});

test("a reader that has gone ends the writing without an error", async () => {
  let written = 0;
  const gone = new Writable({
    write(_chunk, _encoding, done) {
      written++;
      done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    },
  });
  ignoreGoneReader(gone);
  await writeText(gone, Array<string>(10).fill("x".repeat(70_000)));
  expect(written).toBe(1);
});

test("another fault of the stream is not passed over", async () => {
  const broken = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("disk"), { code: "ENOSPC" })),
  });
  broken.on("error", () => undefined);
  await expect(writeText(broken, ["x"])).rejects.toThrow("disk");
});
