"""The only place that names the stages in order: articles in, a store and a report out.

`extract.extract(paths)` reads articles one by one; `build.build(inputs, out)` makes the graph; `retract.retract` takes
an article back.  What stands above in the order of rooms (exports, the page) is handed in by the caller.
"""
