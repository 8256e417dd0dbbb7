# SPDX-License-Identifier: EUPL-1.2
# The same work in R, on the same data, where R and the packages are installed. Prints: name, tab, seconds, tab, checks.
park_miller <- function(seed) {
  state <- seed
  function(n) {
    out <- numeric(n)
    x <- state
    for (i in seq_len(n)) {
      x <- (x * 16807) %% 2147483647
      out[i] <- x
    }
    state <<- x
    out / 2147483647
  }
}

say <- function(name, runs, work, checks) {
  best <- Inf
  for (i in seq_len(runs)) {
    gc(FALSE)
    best <- min(best, system.time(found <- work())[["elapsed"]])
  }
  cat(name, "\t", best, "\t", paste(format(checks(found), digits = 12), collapse = " "), "\n", sep = "")
}

has <- function(package) suppressWarnings(suppressMessages(require(package, character.only = TRUE, quietly = TRUE)))
size <- function(n) format(n, scientific = FALSE, trim = TRUE)

if (has("survival")) {
  for (n in c(1e4, 1e5, 1e6)) {
    draw <- park_miller(42)
    ended <- -30 * log(draw(n))
    lost <- 60 * draw(n)
    time <- pmin(ended, lost)
    months <- ceiling(time)
    status <- as.integer(ended <= lost)
    arm <- rep(1:3, length.out = n)
    last <- function(fit) tail(fit$surv, 1)
    chisq <- function(fit) fit$chisq
    say(paste0("KM n=", size(n), " continuous times, 1 group"), 3, function() survfit(Surv(time, status) ~ 1), last)
    say(paste0("KM n=", size(n), " whole months, 1 group"), 3, function() survfit(Surv(months, status) ~ 1), last)
    say(paste0("KM n=", size(n), " whole months, 3 groups"), 3, function() survfit(Surv(months, status) ~ arm), last)
    say(paste0("log-rank n=", size(n), " whole months, 3 groups"), 3, function() survdiff(Surv(months, status) ~ arm), chisq)
    say(paste0("log-rank n=", size(n), " continuous times, 3 groups"), 3, function() survdiff(Surv(time, status) ~ arm), chisq)
  }
  for (n in c(1e4, 1e5)) {
    draw <- park_miller(7)
    a <- draw(n)
    b <- draw(n)
    c <- draw(n)
    ended <- -30 * log(draw(n)) / exp(0.5 * a - 0.3 * b + 0.2 * c)
    lost <- 60 * draw(n)
    time <- pmin(ended, lost)
    status <- as.integer(ended <= lost)
    say(paste0("Cox Efron n=", size(n), ", 3 covariates"), 3, function() coxph(Surv(time, status) ~ a + b + c), coef)
  }
}

if (has("metafor")) {
  for (k in c(10, 100, 1000)) {
    draw <- park_miller(99)
    vi <- 0.01 + 0.2 * draw(k)
    yi <- 0.3 + sqrt(0.05 + vi) * qnorm(draw(k))
    moderator <- draw(k)
    numbers <- function(fit) c(fit$b[1], fit$tau2, fit$QE)
    runs <- if (k < 1000) 3 else 1
    say(paste0("rma DL k=", k), runs, function() rma(yi, vi, method = "DL"), numbers)
    say(paste0("rma REML k=", k), runs, function() rma(yi, vi, method = "REML"), numbers)
    say(paste0("rma REML + 1 moderator, knha, k=", k), runs, function() rma(yi, vi, mods = ~moderator, test = "knha"), numbers)
  }
}
