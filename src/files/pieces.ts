/** Encoding, packing and writing cost by the piece: fewer and larger ones are much faster. */
const PIECE = 65_536;

/** The same text in pieces of some ten thousand characters. */
export function* inLargePieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
