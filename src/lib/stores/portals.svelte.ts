import { fetchFromPortal, kindsFromPortal } from '$lib/compute/portal';
import { isAbort } from '$lib/domain/errors';
import type { PortalOrigin } from '$lib/domain/dataset';
import { TWICE } from '$lib/portals/fetch-all';
import type { Plan } from '$lib/portals/plan';
import { fingerprint } from '$lib/portals/seen';
import { OWN } from '$lib/portals/own-address';
import type { City, Outcome, Series, Wish } from '$lib/portals/types';
import { reconciled } from '$lib/portals/words';
import { dropRun, readRun, type PortalRun } from '$lib/storage/portal-runs';
import { door } from './door.svelte';
import type { FromPortal } from './importing.svelte';
import { work } from './notices-work.svelte';
import { text } from '$lib/messages/text';

/** What is asked, with the plan that was shown for it. */
export interface PortalQuestion {
	city: City;
	series: Series;
	wish: Wish;
	plan: Plan;
}

/** The same question has the same id: so a fetch finds the pages it already has. */
const runOf = ({ city, plan }: PortalQuestion) => `${city.id}-${fingerprint(JSON.stringify(plan.jobs)).toString(36)}`;

/** A fetch from a portal: allow, fetch page by page, tell what came. */
class Portals {
	step = $state<'asking' | 'fetching' | 'done'>('asking');
	progress = $state.raw<{ pages: number; rows: number; count: number | null; waiting?: { reason: string; seconds: number } }>();
	bytes = $state(0);
	failure = $state.raw<unknown>();
	outcome = $state.raw<Outcome>();
	/** An earlier fetch of the same that stopped. */
	earlier = $state.raw<PortalRun>();
	kinds = $state.raw<readonly string[]>();
	askingKinds = $state(false);
	#fetched: { file: File; from: FromPortal } | undefined;
	#current = new AbortController();

	/** Another question is being put together: what an earlier fetch of it left is looked up. */
	async consider(question: PortalQuestion | undefined): Promise<void> {
		this.earlier = undefined;
		if (!question) return;
		try {
			const id = runOf(question);
			const found = await readRun(id);
			this.earlier = found;
		} catch (error) {
			this.failure = error;
		}
	}

	/** Opens the door for the hosts of the plan and fetches. */
	async fetch(question: PortalQuestion): Promise<void> {
		const { city, plan } = question;
		const { signal } = this.#begin();
		const end = work.begin(text.portals.fetchingWork(plan.hosts.join(', ')));
		this.step = 'fetching';
		try {
			await door.allow(plan.hosts);
			if (door.failure) throw door.failure; // without it the refusal would be told, not its reason
			const id = runOf(question);
			const { csv, outcome } = await fetchFromPortal(
				{ id, city: city.id, jobs: plan.jobs },
				signal,
				(progress) => {
					if (!signal.aborted) this.progress = progress;
				},
				(bytes) => (this.bytes += bytes)
			);
			this.outcome = outcome;
			this.#fetched = { file: fileOf(question, csv), from: fromPortal(question, outcome, id) };
			this.step = 'done';
		} catch (error) {
			if (signal.aborted || isAbort(error)) return;
			this.failure = error;
			this.step = 'asking';
			await this.consider(question);
		} finally {
			end();
			void door.refresh();
		}
	}

	/** Asks which kinds a table has. One request, to the same host. */
	async askKinds(city: City, series: Series): Promise<void> {
		const { signal } = this.#begin();
		this.askingKinds = true;
		try {
			await door.allow([new URL(series.base).host]);
			if (door.failure) throw door.failure;
			const kinds = await kindsFromPortal({ series, part: series.parts.at(-1)!, zone: city.zone }, signal);
			if (!signal.aborted) this.kinds = kinds;
		} catch (error) {
			if (!signal.aborted) this.failure = error;
		} finally {
			this.askingKinds = false;
			void door.refresh();
		}
	}

	/** Stops; whole pages are kept, and the same question goes on behind them. */
	cancel(question: PortalQuestion): void {
		this.#begin();
		void this.consider(question);
	}

	/** Throws away what an earlier fetch left. */
	async forget(): Promise<void> {
		if (!this.earlier) return;
		await dropRun(this.earlier.id);
		this.earlier = undefined;
	}

	/** The fetched table as a file for the import, once. */
	take(): { file: File; from: FromPortal } | undefined {
		const taken = this.#fetched;
		this.reset();
		return taken;
	}

	reset(): void {
		this.#begin();
		this.kinds = undefined;
	}

	#begin(): AbortController {
		this.#current.abort();
		this.step = 'asking';
		this.failure = this.progress = this.outcome = this.#fetched = undefined;
		this.bytes = 0;
		return (this.#current = new AbortController());
	}
}

function fileOf({ city, series, wish }: PortalQuestion, csv: Blob): File {
	const days = wish.from && wish.to ? text.portals.days(wish.from, wish.to) : (wish.from ?? wish.to);
	const name = [city.name, series.title, days && `(${days})`].filter(Boolean).join(' ');
	return new File([csv], `${name.replace(/[^\p{L}\p{N} ,()–-]+/gu, ' ').replace(/\s+/g, ' ')}.csv`, { type: 'text/csv' });
}

function fromPortal({ city, series, wish, plan }: PortalQuestion, outcome: Outcome, run: string): FromPortal {
	const { from, to, kinds, box } = wish;
	const portal: PortalOrigin = {
		city: city.id,
		series: series.id,
		...(city.id === OWN && { address: city.page }),
		...(series.rowKey && { rowKey: [...series.rowKey] }),
		title: series.title,
		publisher: city.publisher,
		licence: city.licence,
		hosts: plan.hosts,
		from: from || undefined,
		to: to || undefined,
		kinds: kinds?.length ? [...kinds] : undefined,
		box: series.family === 'police-uk' ? box : undefined,
		fetchedAt: Date.now(),
		newest: outcome.newest,
		received: outcome.received,
		kept: outcome.kept,
		dropped: outcome.dropped,
		count: outcome.count
	};
	return {
		portal,
		grain: series.grain,
		run,
		notes: [text.portals.from(city.publisher, reconciled(outcome, TWICE)), ...(series.notes ?? [])]
	};
}

export const portals = new Portals();
