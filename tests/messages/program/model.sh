# One process, as text and as JSON, and a slip.
hearth model recovery
hearth model recovery --json
hearth model inspektion
