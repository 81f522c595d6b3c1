ulimit -f 16
hearth run scenarios/tiny.toml $short
ls
