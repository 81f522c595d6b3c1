# Reads a run file with ncdf4: looked-after children month by month, over all places, mean of the replicates.
#
#   hearth run scenarios/tiny.toml --set run.replicates=20 -o tiny.h5
#   Rscript analysis/examples/read_run.R tiny.h5
#
# Needs ncdf4 (Debian: r-cran-ncdf4). R counts dimensions from the other end: [authority, time, replicate, scenario].
library(ncdf4)

run <- nc_open(commandArgs(trailingOnly = TRUE)[1])
values <- function(name) ncvar_get(run, name, collapse_degen = FALSE)

looked_after <- values("looked_after")
complete <- which(values("run_status")[, 1] == 1)
first_month <- as.Date(sub("days since ", "", ncatt_get(run, "time", "units")$value))
time <- first_month + as.vector(values("time"))

everywhere <- apply(looked_after[, , complete, 1, drop = FALSE], c(2, 3), sum)   # [time, replicate]
table <- data.frame(month_end = time, looked_after = rowMeans(everywhere))
print(tail(table, 12), row.names = FALSE)

cat("\nMade by:", ncatt_get(run, 0, "history")$value, "\n")
cat("Places:", paste(values("authority_name"), collapse = ", "), "\n")
nc_close(run)
