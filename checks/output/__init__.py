"""Reports as people and programs read them. Only here does counting begin at 1."""
