echo precious > tiny.h5
hearth run scenarios/tiny.toml $short
cat tiny.h5
mkdir folder
hearth run scenarios/tiny.toml $short -o folder
hearth run scenarios/tiny.toml $short -o folder --force
ln -s nowhere dangling.h5
hearth run scenarios/tiny.toml $short -o dangling.h5
hearth run scenarios/tiny.toml $short --force --json | grep -e status -e exit
ls
echo 'extends = "scenarios/tiny.toml"' > mine.toml
hearth run mine.toml $short -o ./mine.toml --force
cat mine.toml
rm tiny.h5
hearth run scenarios/tiny.toml $short | sed 's/[0-9.]* s, [0-9]* months.s/S s/'   # a log alone is in nobody's way
head -c 1 tiny.log.json; echo
