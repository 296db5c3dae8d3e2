import { AppError } from '$lib/domain/errors';
import { ROW_SETS, type Step } from '$lib/domain/steps';

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
export function readRecipe(text: string): Step[] {
	let file: unknown;
	try {
		file = JSON.parse(text);
	} catch (cause) {
		throw refuse('it is not JSON', cause);
	}
	const { format, version, steps } = fields(file);
	if (format !== FORMAT) throw refuse('it does not say that it holds steps of Openbeat');
	if (version !== VERSION)
		throw new AppError('tidy/recipe', `These steps were written by another version (${String(version)}) of Openbeat.`, 'Update the app, or note the steps down and do them by hand.'); // prettier-ignore
	if (!Array.isArray(steps) || steps.length > MOST_STEPS) throw refuse('its list of steps is missing or too long');
	return steps.map((step, i) => readStep(fields(step), i + 1));
}

function readStep(step: Record<string, unknown>, n: number): Step {
	const wrong = (what: string) => refuse(`step ${n} ${what}`);
	const name = (value: unknown, what: string): string => {
		if (typeof value !== 'string' || !value || value.length > LONGEST_NAME) throw wrong(`has no ${what}`);
		return value;
	};
	const number = (value: unknown, what: string): number => {
		if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(`has no ${what}`);
		return value;
	};
	const among = <Value extends string>(value: unknown, known: readonly Value[], what: string): Value => {
		const found = known.find((each) => each === value);
		if (found === undefined) throw wrong(`has an unknown ${what}`);
		return found;
	};
	switch (step.kind) {
		case 'set-aside':
			return { kind: 'set-aside', which: among(step.which, ROW_SETS, 'set of rows') };
		case 'impute':
			return {
				kind: 'impute',
				column: name(step.column, 'column'),
				by: among(step.by, ['mode', 'median', 'nearest'] as const, 'way of filling')
			};
		case 'clip': {
			const [low, high] = [number(step.low, 'lower limit'), number(step.high, 'upper limit')];
			if (!(low < high)) throw wrong('has limits in the wrong order');
			return { kind: 'clip', column: name(step.column, 'column'), low, high };
		}
		case 'merge': {
			const { from } = step;
			if (!Array.isArray(from) || !from.length || from.length > MOST_NAMES) throw wrong('has no names to merge');
			return {
				kind: 'merge',
				column: step.column === null ? null : name(step.column, 'column'),
				from: from.map((value) => name(value, 'name to merge')),
				into: name(step.into, 'name to merge into')
			};
		}
		case 'normalise':
			return { kind: 'normalise', column: name(step.column, 'column'), by: among(step.by, ['z', 'range'] as const, 'scale') };
		case 'spread-times': {
			const longestHours = number(step.longestHours, 'longest interval');
			if (!(longestHours > 0 && longestHours <= LONGEST_INTERVAL)) throw wrong('has an interval out of range');
			return { kind: 'spread-times', longestHours, seed: number(step.seed, 'seed') };
		}
		default:
			throw wrong('is of a kind that this version does not know');
	}
}

function fields(value: unknown): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('a part of it is empty');
	return value as Record<string, unknown>;
}

const refuse = (what: string, cause?: unknown) =>
	new AppError(
		'tidy/recipe',
		`This is no file of steps: ${what}.`,
		'Choose a file that “Save these steps” made. Nothing was changed.',
		{
			cause
		}
	);
