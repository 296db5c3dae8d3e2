/** Which dialog of the Explore screen is open: its buttons are in the panel, which on small screens is a sheet that comes and goes. */
class Open {
	views = $state(false);
	saving = $state(false);
}

export const open = new Open();
