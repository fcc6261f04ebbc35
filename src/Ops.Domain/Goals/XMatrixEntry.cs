namespace Ops.Domain.Goals;

/// <summary>One line of an X-matrix: a theme, an objective, a piece of work, a measure, or a person.</summary>
public sealed record XMatrixEntry
{
    internal XMatrixEntry(string id, Phrase name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The key; for a person the name.</summary>
    public string Id { get; }

    /// <summary>What is written.</summary>
    public Phrase Name { get; }
}
