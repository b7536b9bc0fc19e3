/**
 * Every table file that the build found beside the pane, by its name; the build gives each its content's hash in
 * the address, so that a host may let browsers keep it for ever.
 */
const ADDRESSES = import.meta.webpackContext("../../../assets/codes", { regExp: /\.bin$/ });

/** Gets one table file from beside the pane. Rejects when it is not there or the connection fails. */
export async function fetchTableFile(name: string): Promise<Uint8Array> {
  const response = await fetch(ADDRESSES(`./${name}`));
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
