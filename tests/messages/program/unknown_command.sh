hearth rnu scenarios/tiny.toml
hearth frobnicate
hearth --vresion
