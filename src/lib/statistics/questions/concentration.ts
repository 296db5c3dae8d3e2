import type { Kernel, Progress } from '$lib/domain/kernel';
import { concentration, lorenzCurve, type Concentration } from '../concentration';
import { text } from '$lib/messages/text';

/** How concentrated is it? */
export interface ConcentrationAsk {
	/** Net counts by place (hexagon or area), places without any included. */
	counts: Float64Array<ArrayBuffer>;
	draws?: number;
	seed?: number;
}

export interface ConcentrationAnswer extends Concentration {
	/** The Lorenz curve, the busiest places first, at about a hundred shares of the places; both from 0 to 1. */
	curve: { places: Float64Array<ArrayBuffer>; events: Float64Array<ArrayBuffer> };
	/** Places with more withdrawn than recorded, taken as 0. */
	below: number;
}

/** Incidents thrown in all draws together at the most: about a second of work. */
const THROWN = 30_000_000;
const DRAWS = 499;
const FEWEST = 49;
const CURVE = 100;

/** Concentration of incidents over places with its interval, and what chance alone would give (concentration.ts). */
export function* askConcentration({ counts, seed = 1, draws }: ConcentrationAsk): Kernel<ConcentrationAnswer, Progress> {
	const whole = counts.map((count) => Math.max(0, count));
	const events = whole.reduce((sum, count) => sum + count, 0);
	const many = draws ?? Math.max(FEWEST, Math.min(DRAWS, Math.floor(THROWN / Math.max(1, events))));
	const kernel = concentration(whole, { draws: many, seed });
	let step = kernel.next();
	for (; !step.done; step = kernel.next()) yield { share: step.value, doing: text.questions.throwing };
	const { places, events: held } = lorenzCurve(whole);
	// Evenly along the curve's own run, so that its steep beginning is drawn as it is.
	const steps = Array.from({ length: CURVE + 1 }, (_, k) => Math.round((places.length - 1) * (k / CURVE) ** 2));
	const at = [...new Set(steps)];
	return {
		...step.value,
		curve: { places: Float64Array.from(at, (k) => places[k]), events: Float64Array.from(at, (k) => held[k]) },
		below: counts.reduce((sum, count) => sum + Number(count < 0), 0)
	};
}
