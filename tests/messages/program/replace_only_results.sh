# --force is for old results: neither for what is no plain file nor for what the run reads.
mkfifo pipe.h5 pipe.dat.log.json
hearth run scenarios/tiny.toml $short -o pipe.h5 --force
hearth run scenarios/tiny.toml $short -o ./pipe.dat --force
echo precious > elsewhere
ln -s elsewhere link.h5
hearth run scenarios/tiny.toml $short -o link.h5 --force
cp -r scenarios/ mine
ln mine/data/tiny_authorities.csv other_name.csv
hearth run mine/tiny.toml $short -o mine/data/tiny_authorities.csv --force
hearth run mine/tiny.toml $short -o other_name.csv --force
hearth run mine/tiny.toml $short -o mine/../mine/baseline.toml --force
ls -F pipe.h5 pipe.dat.log.json link.h5
cat elsewhere
diff -r scenarios/ mine && echo untouched
cp mine/tiny.toml mine/tiny.log.json
hearth run mine/tiny.log.json $short -o mine/tiny.h5 --force
head -n 2 mine/tiny.log.json | tail -n 1
ls
