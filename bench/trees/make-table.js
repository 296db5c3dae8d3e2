import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LEVELS = [8, 25, 77];

/** As seededRandom of src/lib/domain/random.ts. */
function seeded(seed) {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Writes a seeded table of 250,000 rows: 12 normal columns, 3 of categories (8, 25, 77 levels, as codes), a binary and a
 * ten-class label that depend on sines, products, steps and category effects. Little-endian, column after column.
 */
export function makeTable(folder, seed = 7, rows = 250_000) {
	mkdirSync(folder, { recursive: true });
	const random = seeded(seed);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	const normals = (n) => Float64Array.from({ length: n }, normal);
	const x = Float32Array.from({ length: 12 * rows }, normal);
	const c = Int32Array.from({ length: 3 * rows }, (_, i) => Math.floor(random() * LEVELS[Math.floor(i / rows)]));
	const effects = LEVELS.map((k) => normals(k));
	const weights = normals(60);
	const classEffects = LEVELS.map((k) => normals(10 * k));
	const [binary, ten] = [new Int32Array(rows), new Int32Array(rows)];
	for (let i = 0; i < rows; i++) {
		const at = (f) => x[f * rows + i];
		const level = (j) => c[j * rows + i];
		let z = Math.sin(2 * at(0)) + at(1) * at(2) + (at(3) > 0.5 ? 0.7 * at(4) : 0) + 0.5 * at(5);
		for (let j = 0; j < 3; j++) z += 0.7 * effects[j][level(j)];
		binary[i] = random() < 1 / (1 + Math.exp(-1.5 * z)) ? 1 : 0;
		const basis = [Math.sin(2 * at(0)), at(1) * at(2), at(3), at(3) > 0 ? at(4) : 0, at(5), at(6)];
		let best = -Infinity;
		for (let k = 0; k < 10; k++) {
			let score = -Math.log(-Math.log(random()));
			for (let b = 0; b < 6; b++) score += 1.2 * basis[b] * weights[10 * b + k];
			for (let j = 0; j < 3; j++) score += 0.96 * classEffects[j][10 * level(j) + k];
			if (score > best) [best, ten[i]] = [score, k];
		}
	}
	const columns = { 'numeric.f32': x, 'category.i32': c, 'binary.i32': binary, 'tenclass.i32': ten };
	for (const [name, values] of Object.entries(columns)) writeFileSync(join(folder, name), new Uint8Array(values.buffer));
}
