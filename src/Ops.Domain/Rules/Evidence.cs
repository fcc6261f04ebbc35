namespace Ops.Domain.Rules;

/// <summary>What is noted down while a condition is evaluated: the comparisons made and the facts that were missing.</summary>
internal sealed class Evidence
{
    private readonly List<RuleAtom> _atoms = [];
    private readonly List<string> _missing = [];

    public ImmutableArray<RuleAtom> Atoms => [.. _atoms];

    public ImmutableArray<string> Missing => [.. _missing];

    public void Note(RuleAtom atom) => _atoms.Add(atom);

    public void NoteMissing(string fact)
    {
        if (!_missing.Contains(fact))
            _missing.Add(fact);
    }
}
