//! Rules on data that belong to one person, or open a door.
