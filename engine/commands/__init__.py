"""Every command of `kompas`: thin, without logic. Heavy imports wait until a command needs them."""
