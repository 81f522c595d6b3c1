hearth run scenarios/tiny.toml $short -o no/such/folder/x.h5
hearth run scenarios/tiny.toml $short -o /proc/x.h5
