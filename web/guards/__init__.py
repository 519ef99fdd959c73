"""What stands between the network and a handler: one small file for each thing that is checked."""
