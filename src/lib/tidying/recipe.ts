import { AppError } from '$lib/domain/errors';
import { ROW_SETS, type Step } from '$lib/domain/steps';
import { text } from '$lib/messages/text';

const FORMAT = 'openbeat-steps';
const VERSION = 1;
/** Steps a recipe may have, names a merge may list, letters a name may have: a file beyond these was not made here. */
const MOST_STEPS = 500;
const MOST_NAMES = 10_000;
const LONGEST_NAME = 10_000;
/** Hours of the longest interval that may be spread: a year. */
const LONGEST_INTERVAL = 8784;

/** The steps as a file that can be kept, read and applied to another dataset. */
export function writeRecipe(steps: readonly Step[]): string {
	return JSON.stringify({ format: FORMAT, version: VERSION, steps }, null, '\t') + '\n';
}

/**
 * Reads such a file; every field is checked, and nothing but known fields is taken.
 * @throws {AppError} `tidy/recipe` when it is not one, or a newer one
 */
export function readRecipe(recipe: string): Step[] {
	let file: unknown;
	try {
		file = JSON.parse(recipe);
	} catch (cause) {
		throw refuse(text.tidying.recipe.noJson, cause);
	}
	const { format, version, steps } = fields(file);
	if (format !== FORMAT) throw refuse(text.tidying.recipe.noSteps);
	if (version !== VERSION)
		throw new AppError('tidy/recipe', text.tidying.recipe.otherVersion(String(version)), text.tidying.recipe.otherVersionHint); // prettier-ignore
	if (!Array.isArray(steps) || steps.length > MOST_STEPS) throw refuse(text.tidying.recipe.list);
	return steps.map((step, i) => readStep(fields(step), i + 1));
}

function readStep(step: Record<string, unknown>, n: number): Step {
	const wrong = (what: string) => refuse(text.tidying.recipe.step(n, what));
	const name = (value: unknown, what: string): string => {
		if (typeof value !== 'string' || !value || value.length > LONGEST_NAME) throw wrong(text.tidying.recipe.hasNo(what));
		return value;
	};
	const number = (value: unknown, what: string): number => {
		if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(text.tidying.recipe.hasNo(what));
		return value;
	};
	const among = <Value extends string>(value: unknown, known: readonly Value[], what: string): Value => {
		const found = known.find((each) => each === value);
		if (found === undefined) throw wrong(text.tidying.recipe.unknown(what));
		return found;
	};
	switch (step.kind) {
		case 'set-aside':
			return { kind: 'set-aside', which: among(step.which, ROW_SETS, text.tidying.recipe.setOfRows) };
		case 'impute':
			return {
				kind: 'impute',
				column: name(step.column, 'column'),
				by: among(step.by, ['mode', 'median', 'nearest'] as const, text.tidying.recipe.filling)
			};
		case 'clip': {
			const [low, high] = [number(step.low, text.tidying.recipe.low), number(step.high, text.tidying.recipe.high)];
			if (!(low < high)) throw wrong(text.tidying.recipe.order);
			return { kind: 'clip', column: name(step.column, 'column'), low, high };
		}
		case 'merge': {
			const { from } = step;
			if (!Array.isArray(from) || !from.length || from.length > MOST_NAMES) throw wrong(text.tidying.recipe.noNames);
			return {
				kind: 'merge',
				column: step.column === null ? null : name(step.column, 'column'),
				from: from.map((value) => name(value, text.tidying.recipe.name)),
				into: name(step.into, text.tidying.recipe.into)
			};
		}
		case 'normalise':
			return { kind: 'normalise', column: name(step.column, 'column'), by: among(step.by, ['z', 'range'] as const, 'scale') };
		case 'spread-times': {
			const longestHours = number(step.longestHours, text.tidying.recipe.longest);
			if (!(longestHours > 0 && longestHours <= LONGEST_INTERVAL)) throw wrong(text.tidying.recipe.range);
			return { kind: 'spread-times', longestHours, seed: number(step.seed, 'seed') };
		}
		default:
			throw wrong(text.tidying.recipe.kind);
	}
}

function fields(value: unknown): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(text.tidying.recipe.empty);
	return value as Record<string, unknown>;
}

const refuse = (what: string, cause?: unknown) =>
	new AppError('tidy/recipe', text.tidying.recipe.noFile(what), text.tidying.recipe.noFileHint, {
		cause
	});
