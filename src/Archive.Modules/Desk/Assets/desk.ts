// What every page of the desk gains from script. All of it works without.
import "htmx.org";
import "./_guard";
import "./_drop";
import "./_say";
import "./_keys";
