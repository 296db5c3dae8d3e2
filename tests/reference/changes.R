# Reference numbers for changes of level (tests/statistics/changes-reference.test.ts), from R 4.2 with strucchange 1.5-3 (Zeileis, Leisch, Hornik and Kleiber 2002, J. Statistical Software 7(2);
# the dynamic programme of Bai and Perron 2003, J. Applied Econometrics 18, 1-22), boot 1.3 and stats.
#   Rscript tests/reference/changes.R > tests/reference/changes.json
#
# strucchange sums squares. Its programme is given another triangle of costs here, the deviances of Poisson models with an offset as glm() has them, divided by phi: so the search
# is its own, the cost is R's, and both are those that src/lib/statistics/changepoints.ts minimises, but for a constant.
suppressPackageStartupMessages(library(strucchange))

json <- function(x, plain = TRUE) {
	if (is.list(x) && is.null(names(x))) return(paste0("[", paste(sapply(x, json), collapse = ",\n"), "]"))
	if (is.list(x)) return(paste0("{", paste0('"', names(x), '":', mapply(json, x, !names(x) %in% c("cuts", "nile", "coal")), collapse = ","), "}"))
	if (is.character(x)) return(paste0('"', x, '"'))
	numbers <- paste(formatC(x, digits = 15, format = "g", width = 1), collapse = ",")
	if (plain && length(x) == 1) numbers else paste0("[", numbers, "]")
}

# A stretch without any event has no finite level: its deviance is 0, of which glm.fit() warns.
deviance_of <- function(y, e, i, j) if (sum(y[i:j]) == 0) 0 else suppressWarnings(glm.fit(rep(1, j - i + 1), y[i:j], offset = log(e[i:j]), family = poisson(), control = glm.control(epsilon = 1e-14, maxit = 100)))$deviance

segmented <- function(y, e, phi, penalty, shortest, most) {
	n <- length(y)
	bp <- breakpoints(y ~ 1, h = shortest, breaks = 1)
	inside <- environment(bp$extend.RSS.table)
	costs <- lapply(1:(n - shortest + 1), function(i) sapply(i:n, function(j) deviance_of(y, e, i, j) / phi))
	inside$RSS.triang <- costs
	assign("RSS", function(i, j) costs[[i]][j - i + 1], envir = inside)
	index <- shortest:(n - shortest)
	table <- cbind(index, sapply(index, function(i) costs[[1]][i]))
	rownames(table) <- as.character(index)
	table <- bp$extend.RSS.table(table, most)
	# The whole, for 0 breaks and for each number of them.
	total <- costs[[1]][n]
	found <- list(integer(0))
	for (m in 1:most) {
		cuts <- bp$extract.breaks(table, m)
		edges <- c(0, cuts, n)
		total[m + 1] <- sum(sapply(1:(m + 1), function(k) costs[[edges[k] + 1]][edges[k + 1] - edges[k]]))
		found[[m + 1]] <- cuts
	}
	m <- which.min(total + penalty * (0:most))
	list(cuts = found[[m]], cost = total[m] + penalty * (m - 1), costs = total)
}

# For each place of one change in the whole series the deviance; those within `within` of the least (Eo and Morley 2015), and the size of the change there with its 95 % interval.
moment <- function(y, e, phi, shortest, within = 7.352) {
	n <- length(y)
	cuts <- shortest:(n - shortest)
	cost <- sapply(cuts, function(cut) (deviance_of(y, e, 1, cut) + deviance_of(y, e, cut + 1, n)) / phi)
	near <- cuts[cost <= min(cost) + within]
	cut <- cuts[which.min(cost)]
	fit <- summary(glm(y ~ seq_len(n) > cut, family = poisson, offset = log(e)), dispersion = phi)$coefficients[2, 1:2]
	list(counts = y, exposure = e, phi = phi, shortest = shortest, cut = cut, first = min(near), last = max(near), ratio = exp(fit[1]), low = exp(fit[1] - 1.959964 * fit[2]), high = exp(fit[1] + 1.959964 * fit[2]))
}

case <- function(name, y, e, phi, shortest, most) {
	penalty <- 3.2 * log(length(y))
	c(list(name = name, counts = y, exposure = e, phi = phi, penalty = penalty, shortest = shortest), segmented(y, e, phi, penalty, shortest, most))
}

data(Nile)
nile <- as.numeric(Nile)
flat <- rep(1, length(nile))
nile_phi <- summary(glm(nile ~ 1, family = quasipoisson))$dispersion

coal <- as.numeric(table(factor(floor(boot::coal$date), levels = 1851:1962)))

set.seed(20240311)
weeks <- 200
days <- ifelse(seq_len(weeks) %% 9 == 0, 5, 7) # some weeks are short
level <- rep(c(6, 4.2, 7.5), c(80, 70, 50))
simulated <- rpois(weeks, level * days)
flat_weeks <- rep(1, weeks)
one <- c(rpois(90, 8 * 7), rpois(110, 6.4 * 7))

short_weeks <- rpois(weeks, rep(c(6, 8.5), c(120, 80)) * days)

cat(json(list(
	cases = list(
		case("Nile", nile, flat, nile_phi, 3, 12),
		case("coal", coal, rep(1, length(coal)), 1, 3, 12),
		case("simulated", simulated, days, 1, 8, 12)
	),
	# Squares instead: what strucchange finds as it comes, for the break everybody knows.
	strucchange = list(nile = breakpoints(Nile ~ 1)$breakpoints, coal = breakpoints(coal ~ 1)$breakpoints),
	# phi: what dispersion() of level-changes.ts has for them.
	moments = list(moment(one, flat_weeks, 2.656618950615184, 8), moment(short_weeks, days, 1.0857368528678724, 8))
)), "\n", sep = "")
