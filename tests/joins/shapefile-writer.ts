import { zipSync } from 'fflate';

/** A zipped shapefile of polygons, one ring each, with one text column: enough of ESRI's format (1998) for tests. */
export function zippedShapefile(rings: [number, number][][], names: string[], prj?: string, folder = ''): Uint8Array {
	const records = rings.map((ring, i) => {
		const bytes = new DataView(new ArrayBuffer(8 + 48 + 16 * ring.length));
		bytes.setInt32(0, i + 1);
		bytes.setInt32(4, (48 + 16 * ring.length) / 2);
		bytes.setInt32(8, 5, true);
		const xs = ring.map(([x]) => x);
		const ys = ring.map(([, y]) => y);
		[Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((v, k) => bytes.setFloat64(12 + 8 * k, v, true));
		bytes.setInt32(44, 1, true);
		bytes.setInt32(48, ring.length, true);
		ring.forEach(([x, y], k) => {
			bytes.setFloat64(56 + 16 * k, x, true);
			bytes.setFloat64(64 + 16 * k, y, true);
		});
		return new Uint8Array(bytes.buffer);
	});
	const length = 100 + records.reduce((sum, { length }) => sum + length, 0);
	const shp = new Uint8Array(length);
	const head = new DataView(shp.buffer);
	head.setInt32(0, 9994);
	head.setInt32(24, length / 2);
	head.setInt32(28, 1000, true);
	head.setInt32(32, 5, true);
	let at = 100;
	for (const record of records) {
		shp.set(record, at);
		at += record.length;
	}
	const files: Record<string, Uint8Array> = { [`${folder}areas.shp`]: shp, [`${folder}areas.dbf`]: table(names) };
	if (prj) files[`${folder}areas.prj`] = new TextEncoder().encode(prj);
	return zipSync(files);
}

function table(names: string[]): Uint8Array {
	const width = 20;
	const bytes = new Uint8Array(32 + 32 + 1 + names.length * (1 + width) + 1);
	const view = new DataView(bytes.buffer);
	bytes[0] = 3;
	view.setUint32(4, names.length, true);
	view.setUint16(8, 65, true);
	view.setUint16(10, 1 + width, true);
	bytes.set(new TextEncoder().encode('NAME'), 32);
	bytes[32 + 11] = 'C'.charCodeAt(0);
	bytes[32 + 16] = width;
	bytes[64] = 13;
	names.forEach((name, i) => bytes.set(new TextEncoder().encode(` ${name.padEnd(width)}`), 65 + i * (1 + width)));
	return bytes;
}
