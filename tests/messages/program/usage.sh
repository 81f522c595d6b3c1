hearth run
hearth run --fource scenarios/tiny.toml
hearth run scenarios/tiny.toml scenarios/england.toml
hearth run scenarios/tiny.toml --jobs 0
hearth run scenarios/tiny.toml --jobs many
hearth run scenarios/tiny.toml --replicates
hearth validate
hearth params --schema run
hearth params --set run.years=1
hearth params runn
