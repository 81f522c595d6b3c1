hearth run scenarios/tiny.toml $short --json | sed 's/: [0-9.e+-]*\(,\{0,1\}\)$/: N\1/'
hearth run scenarios/tiny.toml $short -o second.h5 --jobs 4 --json | grep -e status -e exit
cmp tiny.h5 second.h5 && echo the same bytes
