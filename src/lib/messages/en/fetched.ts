export default {
	kept: (rows: string, aside: string) => `${rows} kept${aside && ` and ${aside} set aside`}`,
	noCount: (kept: string) => `${kept}. This portal publishes no count to compare with.`,
	asMany: (kept: string, n: string) => `${kept}: as many as the portal counts (${n}).`,
	withoutTwice: (kept: string, n: string) =>
		`${kept}. Without the rows that came twice these are as many as the portal counts (${n}).`,
	missing: (kept: string, rows: string, n: string) =>
		`${kept}, but the portal counts ${rows}: ${n} did not come. Fetch again before you rely on it.`,
	beyond: (kept: string, n: string, counted: string) =>
		`${kept}, ${n} more than the portal counted (${counted}): its data changed while it was read.`
};
