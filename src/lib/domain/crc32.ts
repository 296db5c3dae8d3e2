/** Four tables, so that four bytes are taken in one step ("slicing by 4"). */
const TABLES = Array.from({ length: 4 }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte++) {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
	TABLES[0][byte] = rest;
}
for (let byte = 0; byte < 256; byte++)
	for (let slice = 1; slice < 4; slice++) {
		const before = TABLES[slice - 1][byte];
		TABLES[slice][byte] = (before >>> 8) ^ TABLES[0][before & 0xff];
	}

/** The CRC-32 of gzip and PNG (ISO 3309), as an unsigned number. @param before  that of the bytes which stand before these */
export function crc32(bytes: Uint8Array, before = 0): number {
	const [t0, t1, t2, t3] = TABLES;
	let crc = ~before;
	let i = 0;
	for (; i + 4 <= bytes.length; i += 4) {
		crc ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
		crc = t3[crc & 0xff] ^ t2[(crc >>> 8) & 0xff] ^ t1[(crc >>> 16) & 0xff] ^ t0[crc >>> 24];
	}
	for (; i < bytes.length; i++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[i]) & 0xff];
	return ~crc >>> 0;
}
