echo 'not a run file' > text.h5
hearth summarise text.h5
hearth summarise nothing.h5
hearth run scenarios/tiny.toml $short -o tiny.h5 --json | grep -e status -e exit
head -c 20000 tiny.h5 > cut.h5
hearth summarise cut.h5
