import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

export function pack(value: unknown): Uint8Array {
  return deflateSync(strToU8(JSON.stringify(value)), { level: 9 });
}

export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(strFromU8(inflateSync(bytes)));
}
