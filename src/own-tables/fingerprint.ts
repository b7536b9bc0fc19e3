/** SHA-256 of a file's bytes as hexadecimal digits: tells whether two files are the same. */
export async function fingerprint(bytes: Uint8Array): Promise<string> {
  // A copy, because the digest takes no view of shared memory.
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
