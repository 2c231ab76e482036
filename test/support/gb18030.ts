/** Encodes a text of two-byte GBK characters and ASCII; Node can decode GB18030 but not encode it. */
export function encodeGbk(text: string): Uint8Array {
  const table = tableOfPairs();
  return Uint8Array.from([...text].flatMap((char) => {
    if (char.charCodeAt(0) < 0x80) return [char.charCodeAt(0)];
    const pair = table.get(char);
    if (pair === undefined) throw new Error(`no GBK pair for ${char}`);
    return pair;
  }));
}

/** Every pair of bytes that GB18030 decodes to one character. */
function tableOfPairs(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') table.set(char, [lead, trail]);
    }
  }
  return table;
}
