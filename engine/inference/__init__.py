"""KnowledgeBase and Case in, Derivation out. The only folder that imports Experta."""
