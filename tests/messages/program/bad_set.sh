hearth validate scenarios/tiny.toml --set run.years --set run.yeers=3 --set place.authority
hearth validate scenarios/tiny.toml --set run.years=many --seed 5
hearth run scenarios/tiny.toml --seed many --replicates -1
hearth run scenarios/tiny.toml --seed 99999999999999999999
hearth run --set run.years=1 scenarios/tiny.toml --set run.years=0
hearth validate scenarios/tiny.toml --set place.zzz=1
