import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** The first day that an archive can name, in its own bits: every file carries it, so that no moment of the build is in it. */
const firstDay = (1 << 5) | 1;

/** Files that are pressed already. */
const isPressed = (path: string) => /\.(?:png|jpe?g)$/.test(path);

/** Signatures of the parts of an archive. @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const signatures = { file: 'PK\x03\x04', entry: 'PK\x01\x02', end: 'PK\x05\x06' };

/** Writes the numbers of a record, each as so many bytes, the low ones first. */
function recordOf(signature: string, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const record = Buffer.alloc(signature.length + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = record.write(signature, 'latin1');
  for (const [bytes, value] of fields) at = bytes === 2 ? record.writeUInt16LE(value, at) : record.writeUInt32LE(value, at);
  return record;
}

/** A name in UTF-8 is marked as one, and reading it takes version 2.0 of the format. */
const [utf8, version] = [1 << 11, 20];

/** Files as one ZIP archive, in the order given: the same files are the same bytes. */
export function archiveOf(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const name = Buffer.from(path);
    const method = isPressed(path) ? 0 : 8;
    const data = method === 0 ? bytes : deflateRawSync(bytes, { level: 6 });
    const common = [
      [2, version],
      [2, utf8],
      [2, method],
      [2, 0],
      [2, firstDay],
      [4, crc32(bytes)],
      [4, data.length],
      [4, bytes.length],
      [2, name.length],
      [2, 0],
    ] as const;
    const head = recordOf(signatures.file, common);
    parts.push(head, name, Buffer.from(data.buffer, data.byteOffset, data.length));
    // No comment, first disk, no attributes, and where the file begins.
    const place = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const;
    directory.push(recordOf(signatures.entry, [[2, version], ...common, ...place]), name);
    offset += head.length + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = recordOf(signatures.end, [
    [2, 0],
    [2, 0],
    [2, files.size],
    [2, files.size],
    [4, listed.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...parts, listed, end]);
}

/** The files of a ZIP archive by their paths, as its directory lists them; folders are none. Throws where it is no archive. */
export function filesIn(archive: Uint8Array): Map<string, Uint8Array> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const end = bytes.lastIndexOf(signatures.end, undefined, 'latin1');
  if (end < 0) throw new Error('This is no ZIP archive.');
  const files = new Map<string, Uint8Array>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameLength, more, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number];
    const start = bytes.readUInt32LE(at + 42);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const data = bytes.subarray(from, from + size);
    if (!path.endsWith('/')) files.set(path, method === 0 ? data : inflateRawSync(data));
    at += 46 + nameLength + more + comment;
  }
  return files;
}

/** A file as text. */
export const textOf = (file: Uint8Array): string => Buffer.from(file.buffer, file.byteOffset, file.length).toString('utf8');
