hearth run scenarios/tiny.toml $short -o no/such/folder/x.h5
hearth run scenarios/tiny.toml $short -o /dev/null/x.h5
