import { gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';
import type { TileName } from '../../../src/lib/domain/basemap';

/** A small writer of PMTiles files (version 3) with invented tiles: none of their map is real. Tiles are numbered by the format's own package, not by our reader. */
export interface MadeTiles {
	tiles: (TileName & { bytes: Uint8Array })[];
	/** 1 vector, 2 PNG, … */
	type?: number;
	/** 1 none, 2 gzip, … */
	inner?: number;
	packed?: number;
	metadata?: unknown;
	/** Entries a leaf directory holds; 0: the root holds all. */
	leafSize?: number;
	bounds?: [west: number, south: number, east: number, north: number];
	version?: number;
}

function varints(numbers: number[]): Uint8Array {
	const writer = new PbfWriter();
	for (const number of numbers) writer.writeVarint(number);
	return writer.finish();
}

interface Line {
	id: number;
	run: number;
	offset: number;
	length: number;
}
const directory = (lines: Line[]) =>
	varints([
		lines.length,
		...lines.map(({ id }, k) => id - (k ? lines[k - 1].id : 0)),
		...lines.map(({ run }) => run),
		...lines.map(({ length }) => length),
		...lines.map(({ offset }, k) => (k && offset === lines[k - 1].offset + lines[k - 1].length ? 0 : offset + 1))
	]);

export function pmtilesFile(made: MadeTiles): Uint8Array<ArrayBuffer> {
	const { tiles, type = 1, inner = 2, packed = type === 1 ? 2 : 1, leafSize = 0, metadata = {}, version = 3 } = made;
	const pack = (bytes: Uint8Array, how: number) => (how === 2 ? gzipSync(bytes) : bytes);
	const sorted = tiles.map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
	const data: Uint8Array[] = [];
	let end = 0;
	const lines = sorted.map(({ id, bytes }): Line => {
		const own = pack(bytes, packed);
		data.push(own);
		end += own.length;
		return { id, run: 1, offset: end - own.length, length: own.length };
	});
	const leaves: Uint8Array[] = [];
	let rootLines = lines;
	if (leafSize) {
		rootLines = [];
		let offset = 0;
		for (let k = 0; k < lines.length; k += leafSize) {
			const leaf = pack(directory(lines.slice(k, k + leafSize)), inner);
			leaves.push(leaf);
			rootLines.push({ id: lines[k].id, run: 0, offset, length: leaf.length });
			offset += leaf.length;
		}
	}
	const parts = [pack(directory(rootLines), inner), pack(new TextEncoder().encode(JSON.stringify(metadata)), inner)];
	const spans = [parts[0].length, parts[1].length, leaves.reduce((sum, leaf) => sum + leaf.length, 0), end];
	const head = new DataView(new ArrayBuffer(127));
	new Uint8Array(head.buffer).set(new TextEncoder().encode('PMTiles'));
	head.setUint8(7, version);
	let at = 127;
	spans.forEach((bytes, k) => {
		head.setBigUint64(8 + 16 * k, BigInt(at), true);
		head.setBigUint64(16 + 16 * k, BigInt(bytes), true);
		at += bytes;
	});
	for (const [k, count] of [lines.length, lines.length, lines.length].entries())
		head.setBigUint64(72 + 8 * k, BigInt(count), true);
	const zooms = tiles.map(({ z }) => z);
	[1, inner, packed, type, Math.min(...zooms), Math.max(...zooms)].forEach((value, k) => head.setUint8(96 + k, value));
	(made.bounds ?? [-180, -85, 180, 85]).forEach((degrees, k) => head.setInt32(102 + 4 * k, Math.round(degrees * 1e7), true));
	return Uint8Array.from(Buffer.concat([new Uint8Array(head.buffer), ...parts, ...leaves, ...data]));
}

export interface MadeFeature {
	type: 1 | 2 | 3;
	/** Parts in the tile's own coordinates, 0 to 4096; rings are closed by the format. */
	parts: [x: number, y: number][][];
	properties?: Record<string, string | number | boolean>;
}

/** A vector tile of the Mapbox format, version 2. */
export function vectorTile(layers: Record<string, MadeFeature[]>): Uint8Array {
	const writer = new PbfWriter();
	for (const [name, features] of Object.entries(layers)) writer.writeMessage(3, writeLayer, { name, features });
	return writer.finish();
}

function writeLayer({ name, features }: { name: string; features: MadeFeature[] }, writer: PbfWriter): void {
	const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
	const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties ?? {})))];
	writer.writeVarintField(15, 2);
	writer.writeStringField(1, name);
	for (const feature of features)
		writer.writeMessage(
			2,
			({ type, parts, properties = {} }: MadeFeature, own: PbfWriter) => {
				own.writePackedVarint(
					2,
					Object.entries(properties).flatMap(([key, value]) => [keys.indexOf(key), values.indexOf(value)])
				);
				own.writeVarintField(3, type);
				own.writePackedVarint(4, geometry(type, parts));
			},
			feature
		);
	for (const key of keys) writer.writeStringField(3, key);
	for (const value of values)
		writer.writeMessage(
			4,
			(one: string | number | boolean, own: PbfWriter) => {
				if (typeof one === 'string') own.writeStringField(1, one);
				else if (typeof one === 'number') own.writeDoubleField(3, one);
				else own.writeBooleanField(7, one);
			},
			value
		);
	writer.writeVarintField(5, 4096);
}

function geometry(type: number, parts: [number, number][][]): number[] {
	const zigzag = (n: number) => (n << 1) ^ (n >> 31);
	const commands: number[] = [];
	let [px, py] = [0, 0];
	for (const part of parts) {
		part.forEach(([x, y], k) => {
			if (k === 0) commands.push(9);
			else if (k === 1) commands.push((2 | ((part.length - 1) << 3)) >>> 0);
			commands.push(zigzag(x - px), zigzag(y - py));
			[px, py] = [x, y];
		});
		if (type === 3) commands.push(15);
	}
	return commands;
}
