import type { Joins } from '$lib/domain/joins';
import type { Proposal } from '$lib/joins/proposal';

/** What the screen of joining draws and calls; the store has the same shape. */
export interface JoinFlowState {
	readonly step: 'choose' | 'looking' | 'confirm' | 'joining';
	readonly file: File | undefined;
	readonly proposal: Proposal | undefined;
	readonly joins: Joins | undefined;
	readonly progress: number;
	readonly failure: unknown;
	readonly added: string;
	choose(file: File): Promise<void>;
	change(proposal: Proposal): void;
	confirm(): Promise<void>;
	remove(id: string): Promise<void>;
	cancel(): void;
}
