/** One line of a legend that names what is drawn. */
export interface LegendKey {
	mark: 'fill' | 'line' | 'ring' | 'dot';
	/** CSS. */
	colour: string;
	label: string;
}
