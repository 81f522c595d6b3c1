# A sweep's folder that was moved or copied away from its sweep file knows its sweep: status, resume and merge.
mkdir cluster laptop
printf '%s\n' '[sweep]' 'design = "list"' 'scenario = "../scenarios/tiny.toml"' 'replicates = 2' '[vary]' 'need.growth_percent = [0, 1]' > cluster/s.toml
small='--set run.years=1 --set run.burn_in_months=0 --quiet'
(cd cluster && hearth sweep run s.toml $small --no-merge --shard 1/2 | sed 's/now in .*/now/')
cp -r cluster/s.sweep laptop/s.sweep
mv cluster away
cd laptop
hearth sweep status s.sweep
hearth sweep resume s.sweep --quiet | sed 's/now in .*/now/'
hearth sweep merge s.sweep -o m.h5
hearth sweep merge s.sweep
cmp m.h5 s.h5 && echo the same bytes
ls
cd ..
# Without what it was read from, the folder says what is missing.
rm laptop/s.sweep/inputs.json
hearth sweep status laptop/s.sweep
cp away/s.toml laptop/
hearth sweep status laptop/s.sweep
