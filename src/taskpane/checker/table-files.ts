/**
 * Where the build puts each table file. Written out one by one, because the build finds an address only where
 * it can read the whole path, and gives each file its content's hash for a name.
 */
const ADDRESSES: Readonly<Record<string, URL>> = {
  "icd10cm.codes.bin": new URL("../../../assets/codes/icd10cm.codes.bin", import.meta.url),
  "icd10cm.texts.bin": new URL("../../../assets/codes/icd10cm.texts.bin", import.meta.url),
  "icd10cm.replacements.bin": new URL(
    "../../../assets/codes/icd10cm.replacements.bin",
    import.meta.url,
  ),
  "icd10cm.edits.bin": new URL("../../../assets/codes/icd10cm.edits.bin", import.meta.url),
  "icd10cm.notes.bin": new URL("../../../assets/codes/icd10cm.notes.bin", import.meta.url),
  "hcpcs.codes.bin": new URL("../../../assets/codes/hcpcs.codes.bin", import.meta.url),
  "hcpcs.texts.bin": new URL("../../../assets/codes/hcpcs.texts.bin", import.meta.url),
  "modifier.codes.bin": new URL("../../../assets/codes/modifier.codes.bin", import.meta.url),
  "modifier.texts.bin": new URL("../../../assets/codes/modifier.texts.bin", import.meta.url),
  "pos.codes.bin": new URL("../../../assets/codes/pos.codes.bin", import.meta.url),
  "pos.texts.bin": new URL("../../../assets/codes/pos.texts.bin", import.meta.url),
  "icd9cm.codes.bin": new URL("../../../assets/codes/icd9cm.codes.bin", import.meta.url),
};

/** Gets one table file from beside the pane. Rejects when it is not there or the connection fails. */
export async function fetchTableFile(name: string): Promise<Uint8Array> {
  const address = ADDRESSES[name];
  if (!address) throw new Error(`There is no table file ${name}`);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
