cat > mine.toml <<'TOML'
extends = "scenarios/tiny.toml"
[run]
yaers = 3
years = 300
TOML
hearth run mine.toml --set run.replicates=none
hearth validate mine.toml
hearth params --resolved mine.toml
hearth validate mine.tml
ls
