# Names from files never act on the terminal: what each command says of them holds no control character, no mark of writing direction, no
# character without width and nothing that is not UTF-8.
bad=$(printf 'x\033[31mred\302\233\342\200\256\342\201\246\330\234\342\200\213')
raw=$(printf '\033\\|\177\\|\r\\|\302[\200-\237]\\|\342\200[\213-\217\252-\256]\\|\342\201[\240-\257]\\|\330\234\\|\357\273\277')
all() { "$HEARTH_PROGRAM" "$@" > out.txt 2>&1; code=$?; told=$(LC_ALL=C grep -c 'u001[Bb]\|xFF' out.txt); LC_ALL=C grep -q "$raw" out.txt && echo "RAW:" && cat -v out.txt
echo "$(echo "$1" | tr -cd a-z) exit $code; shown by their numbers: $([ "$told" -gt 0 ] && echo yes || echo no)"; }
sed "s/Synthetic A/Synthetic A$bad/" scenarios/data/tiny_authorities.csv > towns.csv
base='extends = "scenarios/tiny.toml"\n[place]\ntable = "towns.csv"\n[run]\nyears = 1\nburn_in_months = 0\nreplicates = 2\n'
printf "$base" > "$bad.toml"; cp "$bad.toml" base.toml
all validate "$bad.toml"
all run "$bad.toml" --quiet
all run "$bad.toml" --quiet
all run "$bad.toml" --quiet --json --force
all summarise "$bad.h5"
all summarise "$bad.h5" --json
all summarise "$bad.h5" --place nowhere
all series "$bad.h5" --csv
all compare "$bad.h5" "$bad.h5" --csv
all places --scenario "$bad.toml"
all places x --scenario "$bad.toml" --json
all params --resolved "$bad.toml"
all structure "$bad.toml"
all validate "no$bad.toml"
all validate "no$bad.toml" --json
all "$bad"
all run "$bad.toml" "--$bad"
all validate "$bad.toml" --set "need.$bad=1"
all validate "$bad.toml" --set "place.authorities=$bad"
printf '[need]\n"k%s" = "%s"\n' "$bad" "$bad" > slip.toml
all validate slip.toml
printf '[need]\ngrowth_percent = "a\377b"\n' > bytes.toml
all validate bytes.toml
printf '[sweep]\nscenario = "base.toml"\nreplicates = 2\n[arm."a%s"]\n[arm."b%s"]\nneed.growth_percent = 3\n' 'A\u001B' 'B\u202E\u001B' > arms.toml
all sweep plan arms.toml
all sweep plan arms.toml --json
all sweep plan arms.toml -o "$bad.csv"
all sweep run arms.toml --quiet -o "$bad.2.h5"
all sweep status "$bad.2.sweep"
all sweep status "$bad.2.sweep" --json
all compare "$bad.2.h5"
all compare "$bad.2.h5" --json
all sensitivity "$bad.2.h5"
cat "$bad.log.json" "$bad.2.sweep/log.jsonl" > out.txt; LC_ALL=C grep -q "$raw" out.txt && echo RAW in logs
