// Runs before the first paint, so that a chosen appearance never flashes the other one. A file: the content policy allows no inline script of ours.
(function () {
	var choice = null;
	try {
		choice = localStorage.getItem('openbeat-theme');
	} catch {
		// Storage forbidden: the system's appearance stands.
	}
	if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
})();
