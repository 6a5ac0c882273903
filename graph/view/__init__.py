"""The interactive page: the network, its positions, its evidence, one offline file.

`page.write_page` takes a store (or `page.write_data` a ViewData) and writes one HTML file that needs no network:

    projection   the store becomes ViewData: nodes, folded edges, statements, articles, changes
    measures     communities and centrality, by NetworkX
    layout       a place for every node, the same on every run, nearly the same when one article is added
    rows         all of it as compact tables for the page's data island
    network      pyvis' Network, with our own escaping template in place of its own
    assets       the scripts and the style, and the hashes that the page's security policy names
    overview     above 5,000 nodes: a page of communities, and a page for each

Nothing heavy is imported before it is used; pyvis comes last and without IPython.
"""
