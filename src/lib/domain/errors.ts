/** Every failure we foresaw has a code: `area/what`. Add one here when you add a failure. */
export type ErrorCode =
	| 'input/shape'
	| 'input/value'
	| 'import/empty'
	| 'import/not-text'
	| 'import/header-only'
	| 'import/too-wide'
	| 'import/unclosed-quote'
	| 'import/field-too-long'
	| 'import/no-rows-kept'
	| 'import/mapping'
	| 'import/unreadable'
	| 'join/unreadable'
	| 'join/no-areas'
	| 'join/projected'
	| 'join/no-match'
	| 'join/too-large'
	| 'join/changed'
	| 'import/archive'
	| 'import/boundaries'
	| 'tidy/column'
	| 'tidy/nothing'
	| 'tidy/recipe'
	| 'storage/full'
	| 'storage/broken-off'
	| 'storage/closed'
	| 'storage/missing'
	| 'storage/changed'
	| 'storage/damaged'
	| 'storage/newer'
	| 'backup/damaged'
	| 'backup/newer'
	| 'backup/busy'
	| 'backup/not-written'
	| 'portal/closed'
	| 'portal/moved'
	| 'portal/no-door'
	| 'portal/no-ledger'
	| 'portal/not-allowed'
	| 'portal/not-data'
	| 'portal/question'
	| 'portal/refused'
	| 'portal/renamed'
	| 'portal/repeated'
	| 'portal/too-large'
	| 'portal/unknown-host'
	| 'portal/unreachable'
	| 'basemap/browser'
	| 'basemap/compression'
	| 'basemap/damaged'
	| 'basemap/layers'
	| 'basemap/not-tiles'
	| 'basemap/tile-type'
	| 'basemap/version'
	| 'compute/no-memory'
	| 'compute/worker-died'
	| 'forecast/too-short'
	| 'forecast/no-places'
	| 'forecast/options'
	| 'models/no-backend'
	| 'models/diverged'
	| 'models/device-lost'
	| 'methods/not-here';

/** A failure we foresaw. The message says what was found and what was expected; the hint, what to do next. */
export class AppError extends Error {
	override readonly name = 'AppError';
	constructor(
		readonly code: ErrorCode,
		message: string,
		readonly hint = '',
		options?: ErrorOptions
	) {
		super(message, options);
	}
}

/** Asks by name, not by class: a name crosses threads, a class does not. */
export function isAppError(error: unknown): error is AppError {
	return error instanceof Error && error.name === 'AppError';
}

/** Whether a failure is about room on this device: then something else must go first. */
export function isFull(error: unknown): boolean {
	return isAppError(error) && (error.code === 'storage/full' || error.code === 'storage/broken-off');
}

export function isAbort(error: unknown): boolean {
	return error instanceof Error && error.name === 'AbortError';
}
