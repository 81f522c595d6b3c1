# A structure is shown beside the status quo; the table written from it gives the same structure again; a structure of one's own is read.
hearth structure scenarios/tiny.toml --set leadership.structure=single_point --set leadership.blame_rule=shapley
hearth structure scenarios/tiny.toml --set leadership.structure=corporate --set leadership.influence=star --dot | grep -c -e '->'
printf '%s\n' 'extends = "scenarios/tiny.toml"' '[leadership]' 'structure = "custom"' 'custom = "again.csv"' > again.toml
hearth structure scenarios/tiny.toml --set leadership.structure=partnership --csv | sed '/^exit/d' > again.csv
hearth structure scenarios/tiny.toml --set leadership.structure=partnership --json > preset.json
hearth structure again.toml --json | sed 's/"name": "custom"/"name": "partnership"/' > custom.json
cmp preset.json custom.json && echo the same structure
printf '%s\n' 'extends = "scenarios/tiny.toml"' '[leadership]' 'structure = "custom"' 'custom = "scenarios/structures/example_custom.csv"' > mine.toml
hearth structure mine.toml
hearth structure scenarios/tiny.toml --json --csv
