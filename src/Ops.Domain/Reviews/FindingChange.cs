namespace Ops.Domain.Reviews;

/// <summary>What became of a finding from one review to the next.</summary>
public enum FindingChange
{
    /// <summary>Found now, not before.</summary>
    New,

    /// <summary>Found both times, and more urgent or graver now.</summary>
    Worse,

    /// <summary>Found both times, as urgent as before.</summary>
    Unchanged,

    /// <summary>Found both times, and less urgent now.</summary>
    Better,

    /// <summary>Found before; now the same rule looked at the same figure and found nothing.</summary>
    Resolved,

    /// <summary>Found before; now its rule was not applied or its figure was not given, so that nobody knows.</summary>
    NotAsked,
}
