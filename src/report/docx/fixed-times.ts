/** Signatures and offsets of the ZIP format (APPNOTE 6.3.10, 4.3): all numbers little-endian. */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** 1 January 1980, the earliest day a ZIP can say. */
const time = 0
const date = (1 << 5) | 1

/**
 * A ZIP whose entries were all written at the same moment: what packs it takes the present, which would make the bytes differ from one
 * second to the next. Changes `zip` in place.
 */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - 22
  while (end > 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1
  const entries = view.getUint16(end + 10, true)
  let place = view.getUint32(end + 16, true)
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(place, true) !== directoryEntry) throw new Error(`No entry of a ZIP directory at ${place}.`)
    const local = view.getUint32(place + 42, true)
    view.setUint16(place + 12, time, true)
    view.setUint16(place + 14, date, true)
    view.setUint16(local + 10, time, true)
    view.setUint16(local + 12, date, true)
    place += 46 + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return zip
}
