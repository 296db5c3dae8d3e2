/** The methods, in Spanish: what each file holds, by its path. Fetched when somebody opens them. */
export default import.meta.glob<string>('/docs/es/methods*.md', { query: '?raw', import: 'default', eager: true });
