"""The interactive page: the network, its positions, its evidence, one offline file."""
