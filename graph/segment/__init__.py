"""Articles become sentences and quotations: spans only, nothing is copied.

in: a body Block of an Article; out: its Sentences in order, each with the quotations inside it, and its Tokens.
"""

from graph.segment.quotes import Quotation, find_quotations
from graph.segment.sentences import Sentence, split_block
from graph.segment.tokens import Tokens, tokenise

__all__ = ["Quotation", "Sentence", "Tokens", "find_quotations", "split_block", "tokenise"]
