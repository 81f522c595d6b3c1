"$HEARTH_PROGRAM" params > /dev/full
echo "exit $?"
