hearth places durham
hearth places kingston
hearth places E06000065
hearth places Cumberland --json
hearth places "East of England" | head -3
hearth places Atlantis
hearth places --scenario scenarios/tiny.toml SYN903
hearth validate scenarios/authority.toml --set place.authority=leeds
hearth validate scenarios/authority.toml --set place.authority=Herefordshire
hearth validate scenarios/authority.toml --set "place.authority=West Northamptonshire"
