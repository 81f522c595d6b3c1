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
hearth run scenarios/tiny.toml $short
head -c 1 tiny.log.json; echo
