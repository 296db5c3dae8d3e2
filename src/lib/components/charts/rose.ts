/** Counts around the clock. Areas show the counts: the radius grows with the square root. */
export interface Wedge {
	hour: number;
	value: number;
	/** Share of the greatest radius, 0 to 1. */
	radius: number;
}

/**
 * @param week     net counts by week code (domain/exploration.ts)
 * @param weekday  0 = Monday; null: all together
 */
export function wedges(week: Float64Array, weekday: number | null): Wedge[] {
	const days = weekday === null ? [0, 1, 2, 3, 4, 5, 6] : [weekday];
	const values = Array.from({ length: 24 }, (_, hour) => days.reduce((sum, day) => sum + week[day * 24 + hour], 0));
	const most = Math.max(...values);
	return values.map((value, hour) => ({ hour, value, radius: most > 0 && value > 0 ? Math.sqrt(value / most) : 0 }));
}

/** The outline of a wedge about (0, 0): midnight at the top, clockwise. @param inner  hole in the middle */
export function wedgePath(hour: number, radius: number, inner = 0): string {
	const at = (h: number, r: number) => {
		const angle = (h / 24) * 2 * Math.PI;
		return `${(r * Math.sin(angle)).toFixed(2)} ${(-r * Math.cos(angle)).toFixed(2)}`;
	};
	const back = inner > 0 ? `L${at(hour + 1, inner)}A${inner} ${inner} 0 0 0 ${at(hour, inner)}` : 'L0 0';
	return `M${at(hour, radius)}A${radius} ${radius} 0 0 1 ${at(hour + 1, radius)}${back}Z`;
}

/** The hour under a point about (0, 0). */
export function hourAt(x: number, y: number): number {
	const turn = Math.atan2(x, -y) / (2 * Math.PI);
	return Math.floor((turn < 0 ? turn + 1 : turn) * 24) % 24;
}

/** The stretch of hours, across midnight if need be, with the greatest share of all: shares of [from, from + length). */
export function busiest(values: readonly number[], length: number): { from: number; share: number } | null {
	const total = values.reduce((sum, value) => sum + value, 0);
	if (!(total > 0)) return null;
	let best = { from: 0, share: -1 };
	for (let from = 0; from < 24; from++) {
		let sum = 0;
		for (let k = 0; k < length; k++) sum += values[(from + k) % 24];
		if (sum / total > best.share) best = { from, share: sum / total };
	}
	return best;
}
