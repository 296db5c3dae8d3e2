import type { ShapeChoice } from '$lib/domain/exploration';
import { simplifiedRing } from '$lib/spatial/simplify';

export const TOOLS = ['hexagon', 'lasso', 'polygon', 'circle', 'area'] as const;
export type Tool = (typeof TOOLS)[number];

/** A shape on its way from the first corner to the last, in metres, whatever sets them: mouse, pen, finger or keys. */
export class ShapeDrawing {
	tool = $state<Tool>('hexagon');
	/** x₀, y₀, x₁, y₁, … */
	corners = $state.raw<readonly number[]>([]);
	centre = $state.raw<readonly [x: number, y: number] | null>(null);
	/** Whole metres; 0 before there is one. */
	radius = $state(0);
	/** A line is being drawn without letting go. */
	tracing = $state(false);
	/** What was drawn last had no inside. */
	tooSmall = $state(false);
	begun = $derived(this.corners.length > 0 || this.centre !== null);
	count = $derived(this.corners.length / 2);
	readonly #onplace: (place: ShapeChoice) => void;

	constructor(onplace: (place: ShapeChoice) => void) {
		this.#onplace = onplace;
	}

	choose(tool: Tool): void {
		this.tool = tool;
		this.clear();
	}

	/** Forgets what is drawn, keeps the tool. */
	clear(): void {
		this.corners = [];
		this.centre = null;
		this.radius = 0;
		this.tracing = this.tooSmall = false;
	}

	/** Takes back one thing: what is drawn, else the tool. */
	cancel(): void {
		if (this.begun) this.clear();
		else this.choose('hexagon');
	}

	/** A corner of the line; of three or more, the first again (within `reach` metres) or the last again closes it. */
	corner(x: number, y: number, reach: number): void {
		this.tooSmall = false;
		const { corners } = this;
		const near = (k: number) => Math.hypot(corners[k] - x, corners[k + 1] - y) <= reach;
		if (corners.length >= 6 && (near(0) || near(corners.length - 2))) return this.close(0);
		if (corners.length && near(corners.length - 2)) return;
		this.corners = [...corners, x, y];
	}

	back(): void {
		if (this.centre) this.centre = null;
		else this.corners = this.corners.slice(0, -2);
	}

	/** One more place of a line drawn without letting go. */
	trace(x: number, y: number): void {
		this.tooSmall = false;
		this.tracing = true;
		this.corners = [...this.corners, x, y];
	}

	/** @param tolerance  metres by which the line may be made simpler */
	close(tolerance: number): void {
		const ring = simplifiedRing(this.corners, tolerance);
		this.clear();
		this.#finish(ring && { ring });
	}

	/** @param radius  metres, to begin with */
	centreAt(x: number, y: number, radius = 0): void {
		this.tooSmall = false;
		this.centre = [Math.round(x) + 0, Math.round(y) + 0];
		this.radius = Math.round(radius);
	}

	reachTo(x: number, y: number): void {
		if (this.centre) this.radius = Math.round(Math.hypot(x - this.centre[0], y - this.centre[1]));
	}

	/** By half of the radius's own power of ten: 400, 450, 500; 1,000, 1,500. */
	grow(larger: boolean): void {
		const from = Math.max(this.radius, 1);
		const step = Math.max(1, 10 ** Math.floor(Math.log10(larger ? from : from - 0.5)) / 2);
		this.radius = Math.max(step, (larger ? Math.floor(from / step) + 1 : Math.ceil(from / step) - 1) * step);
	}

	confirm(): void {
		const { centre, radius } = this;
		if (!centre) return;
		this.clear();
		this.#finish(radius >= 1 ? { circle: [...centre, radius] } : null);
	}

	/** One shape, then the map is a map again: a finger moves it and a click takes a hexagon. */
	#finish(place: ShapeChoice | null): void {
		if (!place) return void (this.tooSmall = true);
		this.tool = 'hexagon';
		this.#onplace(place);
	}
}
