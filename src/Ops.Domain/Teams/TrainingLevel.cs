namespace Ops.Domain.Teams;

/// <summary>Kirkpatrick's four levels of what training brings.</summary>
public enum TrainingLevel
{
    /// <summary>Nothing is proven.</summary>
    None = 0,

    /// <summary>Level 1: those trained found it good.</summary>
    Reaction,

    /// <summary>Level 2: they know or can more.</summary>
    Learning,

    /// <summary>Level 3: they work differently.</summary>
    Behaviour,

    /// <summary>Level 4: the work has better results.</summary>
    Results,
}
