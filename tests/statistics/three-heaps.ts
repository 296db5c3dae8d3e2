/**
 * Three heaps and a background, 200 points. Python (numpy 2.4.6, scikit-learn 1.9.1):
 * i = np.arange(200); k = i % 4; f = lambda g: (i*g) % 1; m = k < 3
 * cx = np.array([200,700,450,0])[k]; cy = np.array([200,300,800,0])[k]; s = np.array([60,90,40,1000])[k]
 * X = np.round(np.c_[cx + s*(f(.618033988749895)+f(.5698402909980532)-m)*np.where(m,1,.5), cy + s*(f(.7548776662466927)+f(.3247179572447460)-m)*np.where(m,1,.5)], 3)
 */
const along = (g: number, h: number, centre: number[]) =>
	Float64Array.from({ length: 200 }, (_, i) => {
		const k = i % 4;
		const spread = ((i * g) % 1) + ((i * h) % 1);
		return Math.round(1000 * (centre[k] + [60, 90, 40, 1000][k] * (k < 3 ? spread - 1 : spread / 2))) / 1000;
	});
export const x = along(0.618033988749895, 0.5698402909980532, [200, 700, 450, 0]);
export const y = along(0.7548776662466927, 0.324717957244746, [200, 300, 800, 0]);
export const w = Float64Array.from(x, (_, i) => 1 + (i % 3));
/** Clusters as letters in the order in which they are met; a point for none. */
export function letters(labels: Int32Array): string {
	const met = new Map<number, string>();
	return [...labels]
		.map((label) => {
			if (label >= 0 && !met.has(label)) met.set(label, String.fromCharCode(97 + met.size));
			return label < 0 ? '.' : met.get(label);
		})
		.join('');
}
