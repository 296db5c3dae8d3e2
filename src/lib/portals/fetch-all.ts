import { AppError } from '$lib/domain/errors';
import { csvLine, splitCsv } from './csv';
import { FAMILIES } from './families';
import { askPatiently, TooMuch, type Patience } from './patience';
import { fingerprint, Seen } from './seen';
import type { Cursor, Job, Outcome, Page } from './types';
import { count } from '$lib/messages/say';
import { text } from '$lib/messages/text';

/** How far a fetch is: after every page plain data that can be kept, and taken up again. */
export interface FetchState {
	/** Position in the list of jobs, and within it; a null cursor is the job's beginning. */
	job: number;
	cursor: Cursor | null;
	/** The portal's own count of each job so far; null where it publishes none. */
	counts: (number | null)[];
	/** Rows of the present job. */
	ofJob: number;
	received: number;
	kept: number;
	dropped: Record<string, number>;
	pages: number;
	header: string[] | null;
	lastPage: number;
	newest: string;
}

export interface Step {
	/** Lines of CSV; the first piece begins with the header. */
	csv: string;
	state: FetchState;
}

const beginning = (): FetchState => ({
	job: 0,
	cursor: null,
	counts: [],
	ofJob: 0,
	received: 0,
	kept: 0,
	dropped: {},
	pages: 0,
	header: null,
	lastPage: 0,
	newest: ''
});

// eslint-disable-next-line openbeat/literal-text -- what is kept; `text.asking.twice` says it
export const TWICE = 'The portal sent this row twice';

/**
 * Fetches all that was asked for, page by page, until the portal has no more: a page that is full is followed by another request, and
 * so is a short one while the portal's own count says that rows are missing.
 *
 * @param resume  the state to go on from, with the pieces that belong to it
 * @yields one piece of CSV a page, with the state after it
 * @throws {AppError} `portal/…`; what was yielded so far is whole pages
 */
export async function* fetchAll(
	jobs: readonly Job[],
	given: Patience,
	resume?: { state: FetchState; pieces: AsyncIterable<string> }
): AsyncGenerator<Step, Outcome> {
	let state = resume ? { ...resume.state } : beginning();
	const seen = new Seen();
	if (resume) await lookAgain(resume.pieces, keyOf(jobs[0].series.rowKey, state.header ?? []), seen);
	while (state.job < jobs.length) {
		const job = jobs[state.job];
		const family = FAMILIES[job.series.family];
		const patience = { ...given, moved: job.city.moved };
		if (state.cursor === null) {
			const count = family.count ? await askPatiently(family.count(job), family, patience, family.readCount!) : NaN;
			state = {
				...state,
				cursor: family.start(job),
				counts: [...state.counts, Number.isFinite(count) ? count : null],
				ofJob: 0,
				lastPage: 0
			};
		}
		const page = await nextPage(job, state, patience);
		if (page === null) {
			state = { ...state, cursor: family.split!(state.cursor!)! };
			continue;
		}
		const done = take(page, job, state, seen);
		const count = state.counts[state.job];
		const full = page.rows.length >= job.series.pageSize;
		const short = count !== null && done.state.ofJob < count && page.rows.length > 0;
		const more = page.more === 'yes' || (page.more === 'if-full' && (full || short));
		// The server that says "more" and sends nothing would be asked for ever.
		const goesOn = more && (page.rows.length > 0 || Array.isArray(page.next));
		state = goesOn ? { ...done.state, cursor: page.next } : { ...done.state, job: state.job + 1, cursor: null };
		yield { csv: done.csv, state };
	}
	return outcomeOf(state);
}

/** The sum of what happened, as it will be told. */
export function outcomeOf({ received, kept, dropped, counts, pages, newest }: FetchState): Outcome {
	return {
		received,
		kept,
		dropped: Object.entries(dropped).map(([reason, rows]) => ({ reason, rows })),
		count:
			counts.length && counts.every((count) => count !== null) ? counts.reduce<number>((sum, count) => sum + count!, 0) : null,
		pages,
		newest
	};
}

/** The next page, or null when its area holds too much and must be split. */
async function nextPage(job: Job, { cursor }: FetchState, patience: Patience): Promise<Page | null> {
	const family = FAMILIES[job.series.family];
	try {
		return await askPatiently(family.page(job, cursor!), family, patience, (reply) => family.read(reply, job, cursor!));
	} catch (error) {
		if (!(error instanceof TooMuch)) throw error;
		if (family.split?.(cursor!)) return null;
		throw new AppError('portal/unreachable', text.asking.noAnswer, text.asking.continueOrDownload, { cause: error });
	}
}

/** Takes a page in: checks its columns, sets aside what cannot be kept, and says why. */
function take(page: Page, job: Job, before: FetchState, seen: Seen): { csv: string; state: FetchState } {
	const header = before.header ?? page.header;
	checkColumns(page.header, before.header, job);
	// Order is of no meaning in most replies: columns go by name.
	const place = header.map((name) => page.header.indexOf(name));
	const time = header.indexOf(job.series.time.column);
	const key = keyOf(job.series.rowKey, header);
	const state = { ...before, header, dropped: { ...before.dropped }, pages: before.pages + 1 };
	const lines = before.header ? [] : [csvLine(header)];
	const drop = (reason: string) => (state.dropped[reason] = (state.dropped[reason] ?? 0) + 1);
	let print = 0;
	let repeats = 0;
	for (const found of page.rows) {
		state.received++;
		state.ofJob++;
		print = fingerprint(`${print}\u0000${found.join('\u0000')}`);
		if (found.length !== page.header.length) {
			drop(text.asking.cells(found.length, page.header.length));
			continue;
		}
		const cells = place.map((at) => found[at]);
		if (key && !seen.add(key(cells))) {
			repeats++;
			drop(TWICE);
			continue;
		}
		const day = /^\d{4}-\d\d(-\d\d)?/.exec(cells[time] ?? '')?.[0] ?? '';
		if (day > state.newest) state.newest = day;
		lines.push(csvLine(cells));
		state.kept++;
	}
	if (page.rows.length > 1 && (repeats === page.rows.length || (print === before.lastPage && before.ofJob > 0)))
		throw new AppError('portal/repeated', text.asking.samePage(count(page.rows.length)), text.asking.keptContinue);
	state.lastPage = print;
	return { csv: lines.map((line) => `${line}\n`).join(''), state };
}

function checkColumns(header: readonly string[], known: readonly string[] | null, job: Job) {
	const expected = known ?? [...job.series.needed, ...(job.series.columns ?? [])];
	const here = new Set(header);
	const lost = [...new Set(expected.filter((name) => !here.has(name)))];
	if (!lost.length) return;
	const old = new Set(known ?? job.series.columns ?? []);
	const fresh = header.filter((name) => !old.has(name));
	const quoted = (names: readonly string[]) =>
		names
			.slice(0, 8)
			.map((name) => text.ui.quoted(name))
			.join(', ');
	throw new AppError(
		'portal/renamed',
		text.asking.lostColumn(quoted(lost), fresh.length ? quoted(fresh) : '', Boolean(known)),
		text.asking.lostColumnHint
	);
}

/** The text that names a row; undefined where no columns do, or where they are not in the reply. */
function keyOf(
	names: readonly string[] | undefined,
	header: readonly string[]
): ((cells: readonly string[]) => string) | undefined {
	const places = names?.map((name) => header.indexOf(name));
	if (!places?.length || places.includes(-1)) return undefined;
	return (cells) => places.map((at) => cells[at]).join('\u0000');
}

async function lookAgain(pieces: AsyncIterable<string>, key: ReturnType<typeof keyOf>, seen: Seen) {
	if (!key) return;
	let first = true;
	for await (const piece of pieces) {
		for (const cells of splitCsv(piece).slice(first ? 1 : 0)) seen.add(key(cells));
		first = false;
	}
}
