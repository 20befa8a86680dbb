"""The settlement: what is paid, kept and given back when a contract ends, worked out exactly."""
